package de.umsetzungsmonitor.web.spreadsheet;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Tells the formats apart by their first bytes, whatever the file is called. */
final class SheetFile {

  private static final String ZIP = "PK\u0003\u0004";
  private static final String OFFICE_97 = "\u00D0\u00CF\u0011\u00E0";

  /** The first part of an OpenDocument file says what it is, not compressed (ISO 26300-3). */
  private static final String OPEN_DOCUMENT = "mimetypeapplication/vnd.oasis.opendocument.";

  private static final int LOOKED_AT = 100;

  private SheetFile() {}

  /**
   * Reads the rows of a file one after the other, also empty ones.
   *
   * @param words tell which row holds the headings, and with it how a CSV is separated
   * @throws UnreadableSheet if it is no table; what the consumer throws comes through
   */
  static void read(byte[] bytes, SheetWords words, Consumer<RawRow> rows) {
    if (bytes.length == 0) {
      throw new UnreadableSheet(SheetProblem.EMPTY);
    }
    if (bytes.length > SheetLimits.BYTES) {
      throw new UnreadableSheet(SheetProblem.TOO_LARGE);
    }
    int looked = Math.min(bytes.length, LOOKED_AT);
    String start = new String(bytes, 0, looked, StandardCharsets.ISO_8859_1);
    if (start.startsWith(OFFICE_97)) {
      throw new UnreadableSheet(SheetProblem.OLD_OR_LOCKED);
    }
    if (start.startsWith(ZIP) && start.contains(OPEN_DOCUMENT)) {
      throw new UnreadableSheet(SheetProblem.OPEN_DOCUMENT);
    }
    if (start.startsWith(ZIP)) {
      XlsxRows.read(bytes, rows);
    } else {
      CsvRows.read(bytes, words, rows);
    }
  }
}
