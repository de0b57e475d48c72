package de.umsetzungsmonitor.web.spreadsheet;

import java.io.IOException;

/** Writes a table as it is read from the database, without holding it. */
sealed interface SheetWriter permits XlsxSheet, CsvSheet {

  /** Writes the next line. */
  void write(SheetLine line) throws IOException;

  /** Ends the file; what it is written to stays open. */
  void finish() throws IOException;
}
