package de.umsetzungsmonitor.web.home;

import de.umsetzungsmonitor.domain.status.StatusValue;
import de.umsetzungsmonitor.domain.status.TrendPoint;
import de.umsetzungsmonitor.web.status.StatusBar;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * How reports came in month by month, as areas one above the other in a drawing of 600 by 220.
 *
 * @param areas the values that ever occurred, the best at the bottom
 * @param owed the line of how many reports there could be
 * @param months where on the line of time a month ends
 * @param levels heights and what they stand for
 * @param rows the same numbers for a table, the latest first
 */
record TrendChart(
    List<Area> areas, String owed, List<MonthTick> months, List<LevelTick> levels, List<Row> rows) {

  private static final double LEFT = 52;
  private static final double RIGHT = 580;
  private static final double TOP = 14;
  private static final double BOTTOM = 190;
  private static final int TICKS = 6;

  /** The area of a value; {@code attribute} is the {@code data-status} that colours it. */
  record Area(String attribute, String points) {}

  /** A month below the drawing; the last one is not over yet. */
  record MonthTick(LocalDate month, boolean today, String x) {}

  /** A number beside the drawing. */
  record LevelTick(long reports, String y) {}

  /**
   * What there was at the end of a month, or is today.
   *
   * @param silent how many reports were missing
   * @param degree in percent; null if nothing applied
   */
  record Row(
      LocalDate month,
      boolean today,
      Map<StatusValue, Long> counts,
      long silent,
      @Nullable Integer degree) {

    /** How many reports there could be. */
    public long total() {
      return silent + counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many reports had each value, as numbers of the table in the order of the legend. */
    public List<String> shown() {
      NumberFormat format = NumberFormat.getIntegerInstance(LocaleContextHolder.getLocale());
      return StatusBar.legend().stream()
          .map(value -> value == null ? silent : counts.getOrDefault(value, 0L))
          .map(format::format)
          .toList();
    }
  }

  /**
   * The chart of a document's life.
   *
   * @param months those that are over
   * @param today what holds now, in the month that is not over
   * @return null if there is no report in any of them
   */
  static @Nullable TrendChart of(List<TrendPoint> months, TrendPoint today) {
    List<TrendPoint> points = new ArrayList<>(months);
    points.add(today);
    TrendPoint first = points.getFirst();
    points.addFirst(new TrendPoint(first.month().minusMonths(1), first.owed(), Map.of()));
    return points.stream().allMatch(point -> point.counts().isEmpty()) ? null : drawn(points);
  }

  /** The first month of the table. */
  public LocalDate first() {
    return rows.getLast().month();
  }

  /** What holds now. */
  public Row today() {
    return rows.getFirst();
  }

  private static TrendChart drawn(List<TrendPoint> points) {
    long top = points.stream().mapToLong(TrendChart::height).max().orElseThrow();
    List<Area> areas = new ArrayList<>();
    double[] base = new double[points.size()];
    for (StatusValue value : StatusBar.legend().stream().filter(Objects::nonNull).toList()) {
      double[] upper = base.clone();
      for (int i = 0; i < upper.length; i++) {
        upper[i] += points.get(i).counts().getOrDefault(value, 0L);
      }
      if (!Arrays.equals(base, upper)) {
        areas.add(new Area(StatusBar.attribute(value), area(base, upper, top)));
      }
      base = upper;
    }
    StringBuilder owed = new StringBuilder();
    for (int i = 0; i < points.size(); i++) {
      owed.append(point(i, points.size(), points.get(i).owed(), top));
    }
    return new TrendChart(
        areas,
        owed.toString().strip(),
        monthTicks(points),
        List.of(levelTick(top, top), levelTick(top / 2, top), levelTick(0, top)),
        rows(points));
  }

  private static long height(TrendPoint point) {
    long reported = point.counts().values().stream().mapToLong(Long::longValue).sum();
    return Math.max(point.owed(), reported);
  }

  /** From left to right along the upper edge and back along the lower one. */
  private static String area(double[] lower, double[] upper, long top) {
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < upper.length; i++) {
      points.append(point(i, upper.length, upper[i], top));
    }
    for (int i = lower.length - 1; i >= 0; i--) {
      points.append(point(i, lower.length, lower[i], top));
    }
    return points.toString().strip();
  }

  private static List<MonthTick> monthTicks(List<TrendPoint> points) {
    int last = points.size() - 1;
    int step = Math.ceilDiv(last, TICKS - 1);
    List<MonthTick> ticks = new ArrayList<>();
    for (int i = last; i >= 0; i -= step) {
      ticks.addFirst(new MonthTick(points.get(i).month(), i == last, number(x(i, points.size()))));
    }
    return ticks;
  }

  private static LevelTick levelTick(long reports, long top) {
    return new LevelTick(reports, number(y(reports, top)));
  }

  private static List<Row> rows(List<TrendPoint> points) {
    List<Row> rows = new ArrayList<>();
    for (TrendPoint point : points.subList(1, points.size())) {
      long reported = point.counts().values().stream().mapToLong(Long::longValue).sum();
      rows.addFirst(
          new Row(
              point.month(),
              point == points.getLast(),
              point.counts(),
              Math.max(0, point.owed() - reported),
              StatusBar.of(point.counts(), point.owed()).degree()));
    }
    return List.copyOf(rows);
  }

  private static String point(int i, int size, double reports, long top) {
    return number(x(i, size)) + "," + number(y(reports, top)) + " ";
  }

  private static double x(int i, int size) {
    return LEFT + (RIGHT - LEFT) * i / (size - 1);
  }

  private static double y(double reports, long top) {
    return BOTTOM - (BOTTOM - TOP) * reports / top;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
