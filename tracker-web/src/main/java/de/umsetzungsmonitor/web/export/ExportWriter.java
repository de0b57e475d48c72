package de.umsetzungsmonitor.web.export;

import de.umsetzungsmonitor.domain.status.StatusSelection;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.stereotype.Component;

/** Writes reports in any format. */
@Component
class ExportWriter {

  private final StatusCsv csv;
  private final StatusXlsx xlsx;
  private final AuditPackage audit;

  ExportWriter(StatusCsv csv, StatusXlsx xlsx, AuditPackage audit) {
    this.csv = csv;
    this.xlsx = xlsx;
    this.audit = audit;
  }

  /** Writes the whole file; the stream stays open. */
  void write(StatusSelection selection, ExportFormat format, OutputStream out, RowCount count)
      throws IOException {
    switch (format) {
      case EXCEL_DE -> csv.write(selection, CsvDialect.EXCEL_DE, out, count);
      case RFC4180 -> csv.write(selection, CsvDialect.RFC4180, out, count);
      case XLSX -> xlsx.write(selection, out, count);
      case AUDIT_PACKAGE -> audit.write(selection, out, count);
    }
  }
}
