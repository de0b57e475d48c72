package de.umsetzungsmonitor.domain.status;

import java.sql.ResultSet;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * All provisions in all the states they bind, with what was reported by a day: in the versions that
 * were in force at its end, and read from the history, so that a past day always gives the same
 * rows.
 */
@Repository
public class StatusRows {

  private static final int FETCH_SIZE = 500;

  /** What was said, as {@link StatusRowReader} reads it, but when it was changed and by whom. */
  static final String SAID =
      """
      c.value, c.note, c.authority, c.due_on, c.version, c.source, c.assessed_by, c.confirmed_at,
        c.confirmed_by, c.to_check,
        case when c.evidence <> '[]' then
          array(select e.item ->> 'reference'
                from jsonb_array_elements(c.evidence) with ordinality e (item, n) order by e.n)
        end as evidence,
        case when jsonb_path_exists(c.evidence, '$[*].file') then
          array(select format('%s (SHA-256 %s)', f.item ->> 'name', f.item ->> 'sha256')
                from jsonb_path_query(c.evidence, '$[*].file') with ordinality f (item, n)
                order by f.n)
        end as files
      """;

  /** The last step of each history by then; one that only confirmed changed nothing. */
  private static final String BY_THEN =
      """
      select distinct on (w.n, c.iso2 collate "C") w.n, c.iso2,
        coalesce(b.changed_at, c.changed_at) as changed_at,
        coalesce(b.changed_by, c.changed_by) as changed_by,
      """
          + SAID
          + """
          from unnest(cast(:provisions as bigint[])) with ordinality w (id, n)
          join status_change c on c.provision_id = w.id and c.changed_at < :before
            and (cardinality(cast(:states as text[])) = 0 or c.iso2 = any(:states))
          left join lateral (
            select b.changed_at, b.changed_by from status_change b
            where c.confirmation and b.provision_id = c.provision_id and b.iso2 = c.iso2
              and b.version < c.version and not b.confirmation
            order by b.version desc
            limit 1
          ) b on true
          order by w.n, c.iso2 collate "C", c.version desc
          """;

  /** The same for a day that is not over: what the states say now. */
  private static final String BY_NOW =
      "select w.n, c.iso2, c.changed_at, c.changed_by,"
          + SAID
          + """
          from unnest(cast(:provisions as bigint[])) with ordinality w (id, n)
          join status_report c on c.provision_id = w.id
            and (cardinality(cast(:states as text[])) = 0 or c.iso2 = any(:states))
          order by w.n, c.iso2 collate "C"
          """;

  private final AskedProvisions provisions;
  private final StatusSummaries summaries;
  private final Clock clock;

  StatusRows(AskedProvisions provisions, StatusSummaries summaries, Clock clock) {
    this.provisions = provisions;
    this.summaries = summaries;
    this.clock = clock;
  }

  /**
   * Hands over one row after the other, by document (slug), provision (position) and state (ISO
   * code), all from one moment of the database and without holding them in memory.
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public void read(StatusSelection selection, Consumer<StatusRow> consumer) {
    read(selection, null, consumer);
  }

  /** The first rows, in the same order. */
  @Transactional(readOnly = true)
  public List<StatusRow> first(StatusSelection selection, int count) {
    List<StatusRow> rows = new ArrayList<>();
    read(selection, count, rows::add); // each provision has a row at least
    return rows.subList(0, Math.min(count, rows.size()));
  }

  /** How many rows there are, and what is left out. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public StatusSummary summary(StatusSelection selection) {
    return summaries.of(selection, isOver(selection));
  }

  private void read(
      StatusSelection selection, @Nullable Integer limit, Consumer<StatusRow> consumer) {
    String reports = isOver(selection) ? BY_THEN : BY_NOW;
    provisions.read(
        selection,
        limit,
        batch -> {
          RowMerge rows = new RowMerge(batch, consumer);
          provisions
              .query(reports, selection)
              .param("provisions", batch.stream().map(AskedProvision::id).toArray(Long[]::new))
              .withFetchSize(FETCH_SIZE)
              .query((ResultSet row) ->
                  rows.take(row.getInt("n"), row.getString("iso2"), StatusRowReader.report(row)));
          rows.finish();
        });
  }

  /** Whether states may have said something since that no longer belongs to the day. */
  private boolean isOver(StatusSelection selection) {
    return !selection.before().isAfter(clock.instant());
  }
}
