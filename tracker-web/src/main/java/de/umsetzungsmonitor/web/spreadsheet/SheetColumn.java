package de.umsetzungsmonitor.web.spreadsheet;

import de.umsetzungsmonitor.domain.status.StatusField;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns of a worklist as a table, in the order of the file. */
enum SheetColumn {
  SYMBOL(null, 18),
  LABEL(null, 24),
  TEXT(null, 60),
  TAGS(null, 24),
  STATE(null, 7),
  VALUE(StatusField.VALUE, 22),
  DUE_ON(StatusField.DUE_ON, 12),
  AUTHORITY(StatusField.AUTHORITY, 28),
  NOTE(StatusField.NOTE, 50),
  EVIDENCE(StatusField.EVIDENCE, 40),
  SOURCE(StatusField.SOURCE, 20),
  ASSESSED_BY(StatusField.ASSESSED_BY, 24),
  ADDRESS(null, 24),
  E_ID(null, 26),
  VERSION(null, 9),
  /** Why a row was not applied; only in the file of the rest. */
  PROBLEM(null, 60);

  private final @Nullable StatusField field;
  private final int width;

  SheetColumn(@Nullable StatusField field, int width) {
    this.field = field;
    this.width = width;
  }

  /** The field of a report that is filled in here; null for a column that is only read. */
  @Nullable StatusField field() {
    return field;
  }

  /** How wide it is in a spreadsheet, in characters. */
  int width() {
    return width;
  }

  /** How a message names it: fields of a report are called as in the form. */
  String messageKey() {
    return field == null ? "spreadsheet.column." + this : "status.field." + field;
  }

  /** The columns that are filled in. */
  static List<SheetColumn> filledIn() {
    return Arrays.stream(values()).filter(column -> column.field != null).toList();
  }

  /** The columns without which no row can be told from another. */
  static Set<SheetColumn> required() {
    return EnumSet.of(ADDRESS, E_ID, VERSION);
  }

  /** The columns of a download: all but the reasons. */
  static List<SheetColumn> downloaded() {
    return List.copyOf(EnumSet.complementOf(EnumSet.of(PROBLEM)));
  }
}
