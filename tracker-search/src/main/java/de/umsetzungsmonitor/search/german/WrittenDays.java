package de.umsetzungsmonitor.search.german;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** Days as texts write them: "24. Mai 2016", "24.5.2016", "2016-05-24". */
final class WrittenDays {

  private static final List<String> MONTHS =
      Stream.of(Month.values())
          .map(month -> month.getDisplayName(TextStyle.FULL, Locale.GERMAN))
          .map(month -> month.toLowerCase(Locale.GERMAN))
          .toList();

  /** The named groups say which day it is. */
  static final String PATTERN =
      "(?<day>\\d{1,2})\\.\\s?(?:(?<month>\\d{1,2})\\.|(?<monthName>"
          + String.join("|", MONTHS)
          + "))\\s?(?<year>\\d{4})\\b"
          + "|(?<isoYear>\\d{4})-(?<isoMonth>\\d{2})-(?<isoDay>\\d{2})\\b";

  private WrittenDays() {}

  /** The day in its ISO form; nothing if none was matched, or one that no calendar has. */
  static Optional<String> in(Matcher match) {
    if (match.group("isoYear") != null) {
      return day(match.group("isoYear"), match.group("isoMonth"), match.group("isoDay"));
    }
    if (match.group("year") == null) {
      return Optional.empty();
    }
    String name = match.group("monthName");
    String month =
        name == null
            ? match.group("month")
            : Integer.toString(1 + MONTHS.indexOf(name.toLowerCase(Locale.GERMAN)));
    return day(match.group("year"), month, match.group("day"));
  }

  private static Optional<String> day(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
              .toString());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
