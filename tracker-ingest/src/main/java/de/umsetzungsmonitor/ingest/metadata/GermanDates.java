package de.umsetzungsmonitor.ingest.metadata;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Dates as German texts print them: "15. Dezember 2022" and "24.7.2020". */
final class GermanDates {

  /** A pattern for a date; which of the months and days there are is not checked. */
  static final String PRINTED = "\\d{1,2}\\.\\s?(?:\\p{L}{3,9}\\s|\\d{1,2}\\.\\s?)\\d{4}\\b";

  /** The same for a meeting of several days, of which the last one counts: "18./19. März 2024". */
  static final String LAST_OF_DAYS = "(?:\\d{1,2}\\.\\s?(?:/|und|bis|–|-)\\s?)?" + PRINTED;

  private static final List<String> MONTHS =
      Stream.of(Month.values())
          .map(month -> month.getDisplayName(TextStyle.FULL, Locale.GERMAN))
          .map(month -> month.toLowerCase(Locale.GERMAN))
          .toList();
  private static final Pattern DATE =
      Pattern.compile("\\b(\\d{1,2})\\.\\s?(?:(\\p{L}{3,9})|(\\d{1,2})\\.)\\s?(\\d{4})\\b");

  private static final Pattern DAY_AND_MONTH =
      Pattern.compile("\\b\\d{1,2}\\.(?: (\\p{L}{3,9}))?$");

  private GermanDates() {}

  /** The first date in the text, or null if there is none. */
  static @Nullable LocalDate first(String text) {
    Matcher matcher = DATE.matcher(text);
    while (matcher.find()) {
      LocalDate date = date(matcher);
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  /** Whether the text breaks off within a date: "12." or "12. März". */
  static boolean breaksOff(String text) {
    Matcher matcher = DAY_AND_MONTH.matcher(text);
    return matcher.find()
        && (matcher.group(1) == null
            || MONTHS.contains(matcher.group(1).toLowerCase(Locale.GERMAN)));
  }

  private static @Nullable LocalDate date(Matcher matcher) {
    String name = matcher.group(2);
    int month =
        name == null
            ? Integer.parseInt(matcher.group(3))
            : MONTHS.indexOf(name.toLowerCase(Locale.GERMAN)) + 1;
    try {
      return LocalDate.of(
          Integer.parseInt(matcher.group(4)), month, Integer.parseInt(matcher.group(1)));
    } catch (DateTimeException noDate) {
      return null;
    }
  }
}
