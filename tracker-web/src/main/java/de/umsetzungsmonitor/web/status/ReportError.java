package de.umsetzungsmonitor.web.status;

import de.umsetzungsmonitor.domain.status.StatusField;
import de.umsetzungsmonitor.domain.status.StatusFlaw;
import de.umsetzungsmonitor.web.evidence.RefusedFile;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a field of a report.
 *
 * @param input the field's name in the form and its id on the page
 * @param message the key of the sentence that says so
 * @param name what the sentence is about, such as a file; null if that is the field
 */
record ReportError(StatusField field, String input, String message, @Nullable String name) {

  /** The field of the form for files. */
  static final String ATTACHMENTS = "attachments";

  static final ReportError VALUE_MISSING = of(StatusField.VALUE, "VALUE_MISSING");
  static final ReportError DATE_UNREADABLE = of(StatusField.DUE_ON, "DATE_UNREADABLE");
  static final ReportError SOURCE_UNKNOWN = of(StatusField.SOURCE, "SOURCE_UNKNOWN");

  /** A file was chosen that is no longer there, or belongs to another report. */
  static final ReportError FILE_GONE =
      new ReportError(StatusField.EVIDENCE, ATTACHMENTS, "evidence.refused.GONE", null);

  /** More was sent at once than the server takes, so that nothing of it was read. */
  static final ReportError ALL_TOO_LARGE =
      new ReportError(StatusField.EVIDENCE, ATTACHMENTS, "evidence.refused.ALL_TOO_LARGE", null);

  static ReportError of(StatusFlaw flaw) {
    return of(flaw.field(), flaw.name());
  }

  static ReportError of(RefusedFile file) {
    return new ReportError(
        StatusField.EVIDENCE, ATTACHMENTS, "evidence.refused." + file.reason(), file.name());
  }

  private static ReportError of(StatusField field, String code) {
    return new ReportError(field, ReportForm.input(field), "status.error." + code, null);
  }
}
