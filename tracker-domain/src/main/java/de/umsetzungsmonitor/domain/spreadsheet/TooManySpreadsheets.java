package de.umsetzungsmonitor.domain.spreadsheet;

/** Of one person as many tables are kept as may be. */
public class TooManySpreadsheets extends RuntimeException {

  TooManySpreadsheets(String username) {
    super(username);
  }
}
