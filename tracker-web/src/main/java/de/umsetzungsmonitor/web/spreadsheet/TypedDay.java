package de.umsetzungsmonitor.web.spreadsheet;

import de.umsetzungsmonitor.domain.Days;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Days as people and programs write them; what could be read in two ways is not understood. */
final class TypedDay {

  private static final List<DateTimeFormatter> WRITINGS =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE,
          writing("d.M.uuuu", Locale.GERMAN),
          new DateTimeFormatterBuilder()
              .appendPattern("d.M.")
              .appendValueReduced(ChronoField.YEAR, 2, 2, 2000)
              .toFormatter(Locale.GERMAN)
              .withResolverStyle(ResolverStyle.STRICT),
          writing("d MMM uuuu", Locale.ENGLISH),
          writing("d MMMM uuuu", Locale.ENGLISH),
          writing("d. MMMM uuuu", Locale.GERMAN));

  /** The time that programs append to a day. */
  private static final Pattern MIDNIGHT = Pattern.compile("[T ]0{1,2}:00(:00(\\.0+)?)?Z?$");

  /** A day as a spreadsheet program counts it, where a format got lost; 1927 to 2173. */
  private static final Pattern SERIAL = Pattern.compile("[1-9]\\d{4}");

  private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 30);

  private TypedDay() {}

  /** The day in a cell; empty if it is none, or one that nobody could mean. */
  static Optional<LocalDate> in(RawCell cell) {
    if (cell.day() != null) {
      return Optional.of(cell.day());
    }
    String typed = MIDNIGHT.matcher(cell.text()).replaceFirst("");
    if (SERIAL.matcher(typed).matches()) {
      return Optional.of(BEFORE_1900.plusDays(Integer.parseInt(typed)));
    }
    return WRITINGS.stream()
        .flatMap(writing -> parsed(typed, writing).stream())
        .filter(Days::isPlausible)
        .findFirst();
  }

  private static Optional<LocalDate> parsed(String typed, DateTimeFormatter writing) {
    try {
      return Optional.of(LocalDate.parse(typed, writing));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static DateTimeFormatter writing(String pattern, Locale locale) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(locale)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
