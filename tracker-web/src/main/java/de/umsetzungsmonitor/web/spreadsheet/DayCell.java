package de.umsetzungsmonitor.web.spreadsheet;

import de.umsetzungsmonitor.web.page.TypedDay;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell with a day, as people and programs write it; what could be read in two ways is not
 * understood.
 */
final class DayCell {

  /** What people write in cells besides what they type into forms; always of this century. */
  private static final DateTimeFormatter WITHOUT_CENTURY =
      new DateTimeFormatterBuilder()
          .appendPattern("d.M.")
          .appendValueReduced(ChronoField.YEAR, 2, 2, 2000)
          .toFormatter(Locale.GERMAN)
          .withResolverStyle(ResolverStyle.STRICT);

  /** With the month as a word, and a day of the week before it or not: „Mi, 31. Mär 27“. */
  private static final Pattern IN_WORDS =
      Pattern.compile(
          "(?:(?:Mo|Di|Mi|Do|Fr|Sa|So|Tu|We|Th|Su)\\p{L}*[.,]{0,2} ?)?"
              + "(\\d{1,2})\\.? ?(\\p{L}+)\\.? (?:20)?(\\d{2})");

  private static final Map<String, Month> MONTHS = months();

  /** The time of day that programs append; which day it is shows without it. */
  private static final Pattern TIME =
      Pattern.compile("[T ](\\d{1,2}:\\d{2}(:\\d{2}([.,]\\d+)?)?|00:00(:00(\\.0+)?)?Z)$");

  /** A day as a spreadsheet program counts it, where a format got lost; 1927 to 2173. */
  private static final Pattern SERIAL = Pattern.compile("[1-9]\\d{4}");

  private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 30);

  private DayCell() {}

  /** The day that is meant; empty if the cell has none, or one that nobody could mean. */
  static Optional<LocalDate> read(RawCell cell) {
    if (cell.day() != null) {
      return Optional.of(cell.day());
    }
    String typed = TIME.matcher(cell.text()).replaceFirst("");
    if (SERIAL.matcher(typed).matches()) {
      return Optional.of(BEFORE_1900.plusDays(Integer.parseInt(typed)));
    }
    String plain = inNumbers(typed);
    return TypedDay.read(plain).or(() -> withoutCentury(plain));
  }

  private static Optional<LocalDate> withoutCentury(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed, WITHOUT_CENTURY));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The same day with the number of its month, if a word stands there that is one. */
  private static String inNumbers(String typed) {
    Matcher day = IN_WORDS.matcher(typed);
    Month month = day.matches() ? MONTHS.get(day.group(2).toLowerCase(Locale.ROOT)) : null;
    return month == null ? typed : day.group(1) + "." + month.getValue() + "." + day.group(3);
  }

  /** The months by their names in both languages, and by what programs leave of these. */
  private static Map<String, Month> months() {
    Map<String, Month> months = new HashMap<>(Map.of("sept", Month.SEPTEMBER));
    for (Month month : Month.values()) {
      for (Locale language : List.of(Locale.GERMAN, Locale.ENGLISH)) {
        String name = month.getDisplayName(TextStyle.FULL, language).toLowerCase(Locale.ROOT);
        months.put(name, month);
        months.put(name.substring(0, 3), month);
      }
    }
    return months;
  }
}
