package de.umsetzungsmonitor.domain.status;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far each state has come, read from what the database tallies while states report. */
@Repository
public class StateProgresses {

  /** Whom a document binds is looked up for each (offset 0), not for all texts there are. */
  private static final String BY_STATE =
      """
      with chosen as (
        select d.id, (
            select count(*) from provision p where p.document_id = d.id and p.counts) as provisions
        from policy_document d
        where d.superseded_at is null and (:slug::varchar is null or d.slug = :slug)
      ), reported as (
        select t.document_id, t.iso2, %s
        from status_tally t where t.document_id in (select id from chosen)
        group by t.document_id, t.iso2
      )
      select b.iso2, sum(c.provisions) as owed, %s
      from chosen c
      cross join lateral (
        select b.iso2 from bound_state b where b.document_id = c.id offset 0
      ) b
      left join reported t on t.document_id = c.id and t.iso2 = b.iso2
      group by b.iso2
      """
          .formatted(ValueColumns.SUMS, ValueColumns.SUMS);

  private final JdbcClient jdbc;

  StateProgresses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The progress of all states that are bound, in no order.
   *
   * @param slug the address of a document; null for all that are in force together
   */
  public List<StateProgress> of(@Nullable String slug) {
    return jdbc.sql(BY_STATE)
        .param("slug", slug)
        .query((row, i) ->
            new StateProgress(row.getString("iso2"), row.getLong("owed"), ValueColumns.counts(row)))
        .list();
  }
}
