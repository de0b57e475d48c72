package de.umsetzungsmonitor.domain.history;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The query for one page of the journal. Each source is asked for as many entries as the page has,
 * and of these the latest are taken: so the work grows with the page and not with the history.
 */
final class JournalQuery {

  /** What is known of the entries of a page besides what their sources say. */
  private static final String DESCRIBED =
      """
      select e.*, n.display_name, d.slug as document, d.version, d.superseded_at is null as in_force,
        coalesce(d.symbol, d.title) as citation, d.organization, d.language,
        p.e_id, p.label, p.kind
      from (select * from (%s) s order by at desc, rank desc, id desc limit %d) e
      left join provision p on p.id = e.provision_id
      left join policy_document d on d.id = coalesce(p.document_id, e.document_id)
      left join account n on n.username = e.by
      order by e.at desc, e.rank desc, e.id desc
      """;

  /** Some entries of one source, from which conditions may be taken away. */
  private static final String SOURCE =
      """
      (select * from (select %d as rank, '%s' as source, e.* from (%s) e %s) e
       where true%s order by at desc, id desc limit %d)
      """;

  private static final String LINK_OF_LINE =
      """
      e.id in (
        select l.id from provision_link l where l.from_line = any(:line) or l.to_line = any(:line))
      """;

  /** Decisions on a state, or on the basis of a text that bound it before or after. */
  private static final String BINDING_OF_STATE =
      """
      (e.iso2 = :iso2 or e.iso2 is null and exists (
        select from (values (e.at), (e.at + interval '1 microsecond')) moment (before)
        cross join lateral bound_state_as_of(moment.before) b
        where b.document_id = e.document_id and b.iso2 = :iso2))
      """;

  private final JournalFilter filter;
  private final @Nullable JournalPosition after;
  private final int size;
  private final Map<String, Object> parameters = new HashMap<>();

  /**
   * @param line the ids of the wanted provision and of those whose place it took; null for all
   * @param after where the page begins; null for the latest
   */
  JournalQuery(
      JournalFilter filter, @Nullable List<Long> line, @Nullable JournalPosition after, int size) {
    this.filter = filter;
    this.after = after;
    this.size = size;
    put("who", filter.who());
    put("iso2", filter.iso2());
    put("slug", filter.slug());
    put("begin", utc(filter.begin()));
    put("end", utc(filter.end()));
    put("line", line == null ? null : line.toArray(Long[]::new));
    put("at", after == null ? null : utc(after.at()));
  }

  String sql() {
    return DESCRIBED.formatted(
        Arrays.stream(JournalSource.values())
            .filter(this::isAsked)
            .map(this::sql)
            .collect(Collectors.joining(" union all ")),
        size);
  }

  Map<String, Object> parameters() {
    return parameters;
  }

  private boolean isAsked(JournalSource source) {
    return (filter.kind() == null || filter.kind() == source.kind())
        && (filter.iso2() == null || source.tellsOfStates())
        && (filter.provision() == null || source.tellsOfProvisions());
  }

  private String sql(JournalSource source) {
    StringBuilder conditions = new StringBuilder();
    add(conditions, "who", "e.by = :who");
    add(
        conditions,
        "iso2",
        source.kind() == EventKind.BINDING ? BINDING_OF_STATE : "e.iso2 = :iso2");
    add(conditions, "slug", "e.slug = :slug");
    add(conditions, "begin", "e.at >= :begin");
    add(conditions, "end", "e.at < :end");
    add(
        conditions,
        "line",
        source.kind() == EventKind.LINK ? LINK_OF_LINE : "e.provision_id = any(:line)");
    if (after != null) {
      conditions.append(" and (e.at, e.id) < (:at, %d)".formatted(after.boundIn(source)));
    }
    return SOURCE.formatted(
        source.ordinal(), source, source.query(), JournalSource.COLUMNS, conditions, size);
  }

  private void add(StringBuilder conditions, String parameter, String condition) {
    if (parameters.containsKey(parameter)) {
      conditions.append(" and ").append(condition);
    }
  }

  private void put(String parameter, @Nullable Object value) {
    if (value != null) {
      parameters.put(parameter, value);
    }
  }

  private static @Nullable Object utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
