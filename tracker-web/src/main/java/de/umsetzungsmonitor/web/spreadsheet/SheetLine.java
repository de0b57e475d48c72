package de.umsetzungsmonitor.web.spreadsheet;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A line of a table that is written: texts, and days as days. */
final class SheetLine {

  private final Map<SheetColumn, Object> cells = new EnumMap<>(SheetColumn.class);

  SheetLine with(SheetColumn column, @Nullable String text) {
    if (text != null && !text.isEmpty()) {
      cells.put(column, text);
    }
    return this;
  }

  SheetLine with(SheetColumn column, @Nullable LocalDate day) {
    if (day != null) {
      cells.put(column, day);
    }
    return this;
  }

  /** A text, a {@link LocalDate}, or null for an empty cell. */
  @Nullable Object cell(SheetColumn column) {
    return cells.get(column);
  }
}
