package de.umsetzungsmonitor.web.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the cells of a table one after the other, and writes them in a format of its own. */
interface Cells {

  /** A text; null for none. */
  void text(@Nullable String value);

  /** A day; null for none. */
  void date(@Nullable LocalDate value);

  /** An instant, to the second; null for none. */
  void time(@Nullable Instant value);

  void number(long value);

  void flag(boolean value);

  /** The row has no more cells. */
  void endRow();

  /** Several texts in one cell. */
  default void texts(List<String> values) {
    text(values.isEmpty() ? null : String.join("; ", values));
  }

  /** Cells without anything in them. */
  default void empty(int count) {
    for (int i = 0; i < count; i++) {
      text(null);
    }
  }
}
