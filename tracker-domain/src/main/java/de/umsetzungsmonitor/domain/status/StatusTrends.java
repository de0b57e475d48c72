package de.umsetzungsmonitor.domain.status;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How reports came in over time, read from what the database counts by month. */
@Repository
public class StatusTrends {

  private static final String MOVES =
      """
      select t.month, sum(t.owed) as owed, %s
      from status_trend t join policy_document d on d.id = t.document_id
      where :slug::varchar is null or d.slug = :slug
      group by t.month
      """
          .formatted(ValueColumns.SUMS);

  private final JdbcClient jdbc;

  StatusTrends(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The months from the first with something to report to a last one, none left out. A month holds
   * what was tallied by its end, in the version that was in force then.
   *
   * @param slug the address of a document; null for all together
   * @param last a day of the last month
   */
  public List<TrendPoint> of(@Nullable String slug, LocalDate last) {
    TreeMap<YearMonth, TrendPoint> moves = new TreeMap<>();
    jdbc.sql(MOVES)
        .param("slug", slug)
        .query((row, i) ->
            new TrendPoint(
                row.getObject("month", LocalDate.class),
                row.getLong("owed"),
                ValueColumns.counts(row)))
        .list()
        .forEach(move -> moves.put(YearMonth.from(move.month()), move));
    return moves.isEmpty() ? List.of() : added(moves, YearMonth.from(last));
  }

  private static List<TrendPoint> added(TreeMap<YearMonth, TrendPoint> moves, YearMonth last) {
    List<TrendPoint> points = new ArrayList<>();
    long owed = 0;
    Map<StatusValue, Long> counts = new EnumMap<>(StatusValue.class);
    for (YearMonth month = moves.firstKey(); !month.isAfter(last); month = month.plusMonths(1)) {
      TrendPoint move = moves.get(month);
      if (move != null) {
        owed += move.owed();
        move.counts().forEach((value, reports) -> counts.merge(value, reports, Long::sum));
        counts.values().removeIf(reports -> reports == 0);
      }
      points.add(new TrendPoint(month.atDay(1), owed, new EnumMap<>(counts)));
    }
    return points;
  }
}
