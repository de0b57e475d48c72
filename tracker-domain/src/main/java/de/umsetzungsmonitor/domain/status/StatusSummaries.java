package de.umsetzungsmonitor.domain.status;

import static de.umsetzungsmonitor.domain.status.AskedProvisions.ASKED;
import static de.umsetzungsmonitor.domain.status.AskedProvisions.CHOSEN;
import static de.umsetzungsmonitor.domain.status.AskedProvisions.IN_FORCE;
import static de.umsetzungsmonitor.domain.status.AskedProvisions.LEFT_OUT;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import java.sql.ResultSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Counts what a selection holds; no row of it is read. */
@Repository
class StatusSummaries {

  private static final String PROVISIONS =
      ASKED
          + """
          select count(*) as provisions, coalesce(sum(cardinality(a.states)), 0) as rows,
                 (select count(distinct b.iso2) from bound b
                  where b.document_id in (select document_id from asked)) as states,
                 coalesce(sum(cardinality(a.states)
                   * (length(p.text) + length(d.title) + coalesce(length(d.symbol), 0))), 0)
                   as characters
          from asked a
          join provision p on p.id = a.id
          join policy_document d on d.id = a.document_id
          """;

  /** The last step by then of each history, whose version counts the steps before it. */
  private static final String BY_THEN =
      ASKED
          + """
          select coalesce(sum(c.version), 0) as steps,
                 coalesce(sum(length(c.note)), 0) as characters, %s
          from asked a
          join bound b on b.document_id = a.document_id
          cross join lateral (
            select c.value, c.version, c.note from status_change c
            where c.provision_id = a.id and c.iso2 = b.iso2 and c.changed_at < :before
            order by c.version desc
            limit 1
          ) c
          """
              .formatted(ValueColumns.COUNTS);

  /**
   * What was said, added up by document and state before it is asked who was bound: some thousand
   * groups instead of a million rows.
   */
  private static final String ADDED_UP =
      ASKED
          + """
          select coalesce(sum(t.steps), 0) as steps, coalesce(sum(t.characters), 0) as characters,
                 %s
          from (
            select a.document_id, c.iso2, sum(c.version) as steps, sum(c.characters) as characters,
                   %s
            from (%%s) c
            join asked a on a.id = c.provision_id
            group by a.document_id, c.iso2
          ) t
          join bound b on b.document_id = t.document_id and b.iso2 = t.iso2
          """
              .formatted(ValueColumns.SUMS, ValueColumns.COUNTS);

  /**
   * The same where nothing restricts the selection: one pass over the index of all histories, which
   * knows no notes. Their length is taken from the youngest ones.
   */
  private static final String ALL_BY_THEN =
      ADDED_UP.formatted(
          """
          select distinct on (c.provision_id, c.iso2) c.provision_id, c.iso2, c.version, c.value,
                 (select round(avg(coalesce(length(y.note), 0)))::integer
                  from (select note from status_change order by id desc limit 1000) y) as characters
          from status_change c
          where c.changed_at < :before
          order by c.provision_id desc, c.iso2 desc, c.version desc
          """);

  /** The same for a day that is not over. */
  private static final String BY_NOW =
      ADDED_UP.formatted(
          """
          select r.provision_id, r.iso2, r.version, r.value,
                 coalesce(length(r.note), 0) as characters
          from status_report r
          where cardinality(cast(:states as text[])) = 0 or r.iso2 = any(:states)
          """);

  private static final String OTHER_KINDS =
      """
      select p.kind, count(*) as provisions
      from policy_document d join provision p on p.document_id = d.id
      where p.kind <> all(:kinds) and
      """
          + IN_FORCE
          + "and"
          + CHOSEN
          + "group by p.kind";

  private static final String LEFT_OUT_OF_THEM =
      """
      select count(*) from policy_document d join provision p on p.document_id = d.id
      where :addressingStatesOnly and p.kind = any(:kinds) and
      """
          + IN_FORCE
          + "and"
          + CHOSEN
          + "and "
          + LEFT_OUT;

  private static final String LATER_DOCUMENTS =
      """
      select coalesce(d.symbol, d.title) from policy_document d
      where d.superseded_at is null and
        not exists (select 1 from policy_document e
                    where e.slug = d.slug and e.ingested_at < :before) and
      """
          + CHOSEN
          + "order by d.slug collate \"C\"";

  private static final String UNBOUND_STATES =
      ASKED
          + """
          select s.iso2 from unnest(cast(:states as text[])) s (iso2)
          where not exists (select from bound b join asked a on a.document_id = b.document_id
                            where b.iso2 = s.iso2)
          order by s.iso2 collate "C"
          """;

  private record Provisions(long provisions, long rows, long states, long characters) {}

  private record Said(Map<StatusValue, Long> counts, long steps, long characters) {}

  private final AskedProvisions asked;

  StatusSummaries(AskedProvisions asked) {
    this.asked = asked;
  }

  /**
   * What the selection holds.
   *
   * @param over whether its day is over
   */
  StatusSummary of(StatusSelection selection, boolean over) {
    Provisions all =
        asked
            .query(PROVISIONS, selection)
            .query((row, n) ->
                new Provisions(
                    row.getLong("provisions"),
                    row.getLong("rows"),
                    row.getLong("states"),
                    row.getLong("characters")))
            .single();
    Said said =
        asked
            .query(reports(selection, over), selection)
            .query((row, n) ->
                new Said(ValueColumns.counts(row), row.getLong("steps"), row.getLong("characters")))
            .single();
    Map<@Nullable StatusValue, Long> byValue = new HashMap<>(said.counts());
    long silent = all.rows() - byValue.values().stream().mapToLong(Long::longValue).sum();
    if (silent > 0) {
      byValue.put(null, silent);
    }
    return new StatusSummary(
        all.provisions(),
        all.states(),
        all.characters() + said.characters(),
        said.steps(),
        byValue,
        otherKinds(selection),
        asked.query(LEFT_OUT_OF_THEM, selection).query(Long.class).single(),
        asked.query(LATER_DOCUMENTS, selection).query(String.class).list(),
        asked.query(UNBOUND_STATES, selection).query(String.class).list());
  }

  private static String reports(StatusSelection selection, boolean over) {
    if (!over) {
      return BY_NOW;
    }
    boolean ofAll =
        selection.documents().isEmpty()
            && selection.organizations().isEmpty()
            && selection.states().isEmpty();
    return ofAll ? ALL_BY_THEN : BY_THEN;
  }

  private Map<ProvisionKind, Long> otherKinds(StatusSelection selection) {
    Map<ProvisionKind, Long> kinds = new EnumMap<>(ProvisionKind.class);
    asked
        .query(OTHER_KINDS, selection)
        .query((ResultSet row) -> {
          kinds.put(ProvisionKind.valueOf(row.getString("kind")), row.getLong("provisions"));
        });
    return kinds;
  }
}
