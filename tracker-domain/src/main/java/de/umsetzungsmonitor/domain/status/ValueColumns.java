package de.umsetzungsmonitor.domain.status;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts of the database that have a column for each value. */
final class ValueColumns {

  /** The sums of the columns of a tally {@code t} under their own names. */
  static final String SUMS =
      Arrays.stream(StatusValue.values())
          .map(ValueColumns::column)
          .map(column -> "coalesce(sum(t." + column + "), 0) as " + column)
          .collect(Collectors.joining(", "));

  /** How many rows of a table {@code c} have each value, under the same names. */
  static final String COUNTS =
      Arrays.stream(StatusValue.values())
          .map(value -> "count(*) filter (where c.value = '" + value + "') as " + column(value))
          .collect(Collectors.joining(", "));

  private ValueColumns() {}

  /** How many reports have each value; values that none has are missing. */
  static Map<StatusValue, Long> counts(ResultSet row) throws SQLException {
    Map<StatusValue, Long> counts = new EnumMap<>(StatusValue.class);
    for (StatusValue value : StatusValue.values()) {
      long reports = row.getLong(column(value));
      if (reports != 0) {
        counts.put(value, reports);
      }
    }
    return counts;
  }

  private static String column(StatusValue value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
