package de.umsetzungsmonitor.web.spreadsheet;

/** How much of a table is read. */
final class SheetLimits {

  /** More bytes are refused before they are read. */
  static final int BYTES = 10 * 1024 * 1024;

  /** Three times what the parts of a workbook of so many rows with long notes unpack to. */
  static final int UNPACKED_BYTES = 96 * 1024 * 1024;

  /** Workbooks have a dozen parts; with many sheets and pictures some hundred. */
  static final int PARTS = 1_000;

  /** So many rows may be filled in. */
  static final int ROWS = 20_000;

  /** So many rows may stand before the headings. */
  static final int ROWS_BEFORE_HEADINGS = 20;

  /** No column is looked for further to the right. */
  static final int COLUMNS = 256;

  /** What a cell holds at most in a spreadsheet program. */
  static final int CELL = 32_767;

  private SheetLimits() {}
}
