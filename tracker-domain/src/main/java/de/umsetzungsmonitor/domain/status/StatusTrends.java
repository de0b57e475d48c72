package de.umsetzungsmonitor.domain.status;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How reports came in over time, read from what was written down at the end of each month. */
@Repository
public class StatusTrends {

  private static final String MONTHS =
      """
      select t.month, sum(t.owed) as owed, %s
      from status_trend t
      where (:slug::varchar is null or t.slug = :slug) and t.month < :month
      group by t.month
      order by t.month
      """
          .formatted(ValueColumns.SUMS);

  private final JdbcClient jdbc;
  private final Clock clock;

  StatusTrends(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * What held at the end of each month, from the month in which the first text came in. A month
   * that has only just ended may still be missing.
   *
   * @param slug the address of a document; null for all together
   * @param month the first day of the month before which they end
   */
  @Transactional(readOnly = true)
  public List<TrendPoint> before(LocalDate month, @Nullable String slug) {
    return jdbc.sql(MONTHS)
        .param("slug", slug)
        .param("month", month)
        .query((row, i) ->
            new TrendPoint(
                row.getObject("month", LocalDate.class),
                row.getLong("owed"),
                ValueColumns.counts(row)))
        .list();
  }

  /** Writes down the months that are over and were not yet, as soon as nothing can come to them. */
  @Transactional
  void tallyPastMonths() {
    jdbc.sql("select tally_past_months(:before)")
        .param(
            "before", clock.instant().minus(StatusSelection.STORED_AFTER).atOffset(ZoneOffset.UTC))
        .query((row, i) -> true)
        .list();
  }
}
