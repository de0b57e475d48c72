package de.umsetzungsmonitor.ingest.filter;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The line that begins a row of a table, where each cell stands on a line of its own.
 *
 * @param number "7" or "2.1"
 * @param stop what stands behind the number: a full stop, a bracket or nothing
 * @param text the text of the next cell, if that stands on the same line
 */
record RowStart(String number, String stop, @Nullable String text) {

  private static final Pattern LINE =
      Pattern.compile(
          "(\\d{1,3}|\\d{1,2}(?:\\.\\d{1,2}){1,2})([.)]?)(?: (?!Quartal|Halbjahr|Hälfte|Mio|Mrd)(\\S.*))?");

  /** What the line begins with, or null if that is no number of a row. */
  static @Nullable RowStart read(String line) {
    Matcher matcher = LINE.matcher(line);
    return matcher.matches()
        ? new RowStart(matcher.group(1), matcher.group(2), matcher.group(3))
        : null;
  }

  /** Whether the row is set in the same way as the other one. */
  boolean looksLike(RowStart other) {
    return stop.equals(other.stop) && (text == null) == (other.text == null);
  }

  /** Whether the number follows on that of the other row: on "1.3" follow "1.4" and "2.1". */
  boolean follows(RowStart last) {
    String[] before = last.number.split("\\.");
    String[] after = number.split("\\.");
    int level = 0;
    while (level < before.length && level < after.length && before[level].equals(after[level])) {
      level++;
    }
    if (before.length != after.length || level == after.length) {
      return false;
    }
    boolean begins = true;
    for (int i = level + 1; i < after.length; i++) {
      begins &= after[i].equals("1");
    }
    return begins && Integer.parseInt(after[level]) == Integer.parseInt(before[level]) + 1;
  }
}
