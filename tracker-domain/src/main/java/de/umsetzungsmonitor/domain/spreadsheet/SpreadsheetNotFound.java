package de.umsetzungsmonitor.domain.spreadsheet;

/** There is no such table, or it is somebody else's. */
public class SpreadsheetNotFound extends RuntimeException {

  public SpreadsheetNotFound(long id) {
    super("spreadsheet " + id);
  }
}
