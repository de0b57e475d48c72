package de.umsetzungsmonitor.web.status;

import de.umsetzungsmonitor.domain.status.StatusField;
import de.umsetzungsmonitor.domain.status.StatusFlaw;

/**
 * What is wrong with a field of a report.
 *
 * @param code the end of the message key that says so in a sentence
 */
record ReportError(StatusField field, String code) {

  static final ReportError VALUE_MISSING = new ReportError(StatusField.VALUE, "VALUE_MISSING");
  static final ReportError DATE_UNREADABLE = new ReportError(StatusField.DUE_ON, "DATE_UNREADABLE");
  static final ReportError SOURCE_UNKNOWN = new ReportError(StatusField.SOURCE, "SOURCE_UNKNOWN");

  static ReportError of(StatusFlaw flaw) {
    return new ReportError(flaw.field(), flaw.name());
  }

  /** The field's name in the form and its id on the page. */
  public String input() {
    return ReportForm.input(field);
  }
}
