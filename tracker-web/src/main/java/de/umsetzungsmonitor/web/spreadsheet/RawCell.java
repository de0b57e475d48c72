package de.umsetzungsmonitor.web.spreadsheet;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A cell as the file has it.
 *
 * @param text what stands there, without white space around it; empty for nothing
 * @param day the day that a number stands for; null if it is none
 * @param broken whether a formula came to no result
 */
record RawCell(String text, @Nullable LocalDate day, boolean broken) {

  static final RawCell EMPTY = new RawCell("");

  RawCell {
    text = text.replace("\0", "").strip(); // PostgreSQL stores no NUL
  }

  RawCell(String text) {
    this(text, null, false);
  }

  boolean isEmpty() {
    return text.isEmpty() && !broken;
  }
}
