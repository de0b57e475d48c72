package de.umsetzungsmonitor.web.spreadsheet;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The cell that says what somebody saw when the table was made: {@code v2.5} is the fifth version
 * of the report on the second version of the text. No program takes that for a number or a day.
 *
 * @param document the version of the text; null if the cell is empty
 * @param report the version of the report, 0 for none
 * @param guarded whether the texts of the row bear an apostrophe where a program would calculate
 */
record VersionCell(@Nullable Integer document, int report, boolean guarded) {

  private static final Pattern WRITING = Pattern.compile("('?)v(\\d{1,9})\\.(\\d{1,9})");

  /** Texts with which a program would calculate, and those that a guard makes of them. */
  private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r\\n]", Pattern.DOTALL);

  /** What a cell says; empty if it is not as it was written. */
  static Optional<VersionCell> read(String cell) {
    if (cell.isEmpty()) {
      return Optional.of(new VersionCell(null, 0, false));
    }
    Matcher writing = WRITING.matcher(cell);
    return writing.matches()
        ? Optional.of(
            new VersionCell(
                Integer.valueOf(writing.group(2)),
                Integer.parseInt(writing.group(3)),
                !writing.group(1).isEmpty()))
        : Optional.empty();
  }

  String text() {
    return document == null ? "" : (guarded ? "'" : "") + "v" + document + "." + report;
  }

  /** A text of this row as it was before it was written into a file. */
  String unguarded(String text) {
    return guarded && text.startsWith("'") && FORMULA.matcher(text).lookingAt()
        ? text.substring(1)
        : text;
  }

  /** A text so that no program calculates with it, and {@link #unguarded} gives it back. */
  static String guard(String text) {
    return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
  }
}
