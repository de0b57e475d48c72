package de.umsetzungsmonitor.web.export;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a cell of a workbook cannot hold as it is, and what stands there instead. */
public final class WorkbookText {

  /**
   * Programs count the days before it differently, some from a 29 February 1900 that never was; and
   * none counts days before 1900.
   */
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

  private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.uuuu");

  /** A character that XML cannot hold, or an underscore that would look like one (ISO 29500). */
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private WorkbookText() {}

  /** Whether all programs take the number of a day for the same day; others stand as texts. */
  public static boolean hasNumber(LocalDate day) {
    return !day.isBefore(FIRST_DAY);
  }

  /** A day as a text. */
  public static String of(LocalDate day) {
    return GERMAN.format(day);
  }

  /** A text as it is to be written, so that programs, and {@link #unescaped}, give it back. */
  public static String escaped(String text) {
    return ESCAPED.matcher(text).replaceAll("_x005F_x$1_");
  }

  /** A text as it was meant. */
  public static String unescaped(String text) {
    return ESCAPED
        .matcher(text)
        .replaceAll((MatchResult escape) ->
            Matcher.quoteReplacement(Character.toString(Integer.parseInt(escape.group(1), 16))));
  }
}
