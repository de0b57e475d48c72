package de.umsetzungsmonitor.web.status;

import de.umsetzungsmonitor.domain.status.StatusValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A stacked bar of status values, 100 units wide.
 *
 * @param segments the values that occur, the best first, what nobody reported on near the end
 * @param degree the degree of implementation in percent: implemented counts fully, partly
 *     implemented half, what is not applicable is left out; null if nothing else is there
 */
public record StatusBar(List<Segment> segments, @Nullable Integer degree) {

  private static final List<@Nullable StatusValue> ORDER =
      Arrays.asList(
          StatusValue.IMPLEMENTED,
          StatusValue.PARTLY_IMPLEMENTED,
          StatusValue.IN_PROGRESS,
          StatusValue.PLANNED,
          StatusValue.NOT_STARTED,
          StatusValue.DECLINED,
          null,
          StatusValue.NOT_APPLICABLE);

  /**
   * One colour of the bar.
   *
   * @param attribute the {@code data-status} that colours it
   * @param word the end of the message key that names it
   */
  public record Segment(String attribute, String word, long count, String x, String width) {}

  /**
   * The bar for counted reports.
   *
   * @param counts how many reports have each value
   * @param owed how many reports there could be; what is missing counts as not reported
   */
  public static StatusBar of(Map<StatusValue, Long> counts, long owed) {
    long reported = counts.values().stream().mapToLong(Long::longValue).sum();
    long total = Math.max(owed, reported);
    List<Segment> segments = new ArrayList<>();
    double x = 0;
    for (StatusValue value : ORDER) {
      long count = value == null ? total - reported : counts.getOrDefault(value, 0L);
      if (count > 0) {
        double width = 100.0 * count / total;
        segments.add(
            new Segment(attribute(value), StatusName.of(value), count, units(x), units(width)));
        x += width;
      }
    }
    return new StatusBar(List.copyOf(segments), degree(counts, total));
  }

  private static @Nullable Integer degree(Map<StatusValue, Long> counts, long total) {
    long applicable = total - counts.getOrDefault(StatusValue.NOT_APPLICABLE, 0L);
    if (applicable == 0) {
      return null;
    }
    double done =
        counts.getOrDefault(StatusValue.IMPLEMENTED, 0L)
            + counts.getOrDefault(StatusValue.PARTLY_IMPLEMENTED, 0L) / 2.0;
    return (int) Math.floor(100 * done / applicable);
  }

  /** All values in the order of the bar; null stands for no report. */
  public static List<@Nullable StatusValue> legend() {
    return ORDER;
  }

  /** The {@code data-status} of a value, which is also the name of its glyph. */
  public static String attribute(@Nullable StatusValue value) {
    return switch (value) {
      case null -> "none";
      case IMPLEMENTED -> "done";
      case PARTLY_IMPLEMENTED -> "partial";
      case IN_PROGRESS -> "progress";
      case PLANNED -> "planned";
      case NOT_STARTED -> "open";
      case DECLINED -> "rejected";
      case NOT_APPLICABLE -> "na";
    };
  }

  private static String units(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
