package de.umsetzungsmonitor.ingest.metadata;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as German texts print them: "15. Dezember 2022" and "24.7.2020". */
final class GermanDates {

  private static final List<String> MONTHS =
      List.of(
          "januar",
          "februar",
          "märz",
          "april",
          "mai",
          "juni",
          "juli",
          "august",
          "september",
          "oktober",
          "november",
          "dezember");
  private static final Pattern DATE =
      Pattern.compile("\\b(\\d{1,2})\\. ?(?:(\\p{L}{3,9})|(\\d{1,2})\\.) ?(\\d{4})\\b");

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
