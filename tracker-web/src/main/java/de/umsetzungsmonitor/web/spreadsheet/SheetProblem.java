package de.umsetzungsmonitor.web.spreadsheet;

import org.springframework.http.HttpStatus;

/** Why a file cannot be taken as a whole. */
enum SheetProblem {
  NO_FILE(HttpStatus.UNPROCESSABLE_CONTENT),
  EMPTY(HttpStatus.UNPROCESSABLE_CONTENT),
  TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
  WRONG_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
  /** A table of LibreOffice in its own format (ODS). */
  OPEN_DOCUMENT(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
  /** A workbook of before 2007, or one with a password. */
  OLD_OR_LOCKED(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
  DAMAGED(HttpStatus.UNPROCESSABLE_CONTENT),
  TOO_COMPLEX(HttpStatus.UNPROCESSABLE_CONTENT),
  TOO_MANY_ROWS(HttpStatus.UNPROCESSABLE_CONTENT),
  NO_HEADINGS(HttpStatus.UNPROCESSABLE_CONTENT),
  HEADING_TWICE(HttpStatus.UNPROCESSABLE_CONTENT),
  NO_ROWS(HttpStatus.UNPROCESSABLE_CONTENT),
  TOO_MANY_TABLES(HttpStatus.CONFLICT),
  /** Others are being read, one after the other. */
  BUSY(HttpStatus.CONFLICT);

  private final HttpStatus status;

  SheetProblem(HttpStatus status) {
    this.status = status;
  }

  HttpStatus status() {
    return status;
  }
}
