package de.umsetzungsmonitor.web.export;

import de.umsetzungsmonitor.domain.status.StatusSummary;

/**
 * How large a file will be, roughly: from the length of its texts, and what the other columns took
 * on average in files of the five first texts.
 */
final class ExportSize {

  private static final long BYTES_OF_A_ROW = 130;
  private static final long BYTES_OF_A_REPORT = 70;
  private static final long BYTES_OF_A_STEP = 260;

  /** Texts repeat from state to state, which packs well. */
  private static final double PACKED_WORKBOOK = 0.09;

  private static final double PACKED_TEXT = 0.03;

  private ExportSize() {}

  /** The bytes of a file with these rows. */
  static long of(StatusSummary summary, ExportFormat format) {
    long reports = summary.rows() - summary.byValue().getOrDefault(null, 0L);
    long plain =
        summary.characters() + summary.rows() * BYTES_OF_A_ROW + reports * BYTES_OF_A_REPORT;
    return switch (format) {
      case EXCEL_DE, RFC4180 -> plain;
      case XLSX -> (long) (plain * PACKED_WORKBOOK);
      case AUDIT_PACKAGE -> (long) ((plain + summary.steps() * BYTES_OF_A_STEP) * PACKED_TEXT);
    };
  }
}
