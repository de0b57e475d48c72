package de.umsetzungsmonitor.web.export;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;

/** In which form reports leave the tracker. */
enum ExportFormat {
  /** CSV as Excel in German reads it. */
  EXCEL_DE("excel-de", ".csv", "text/csv;charset=UTF-8"),
  /** CSV for programs. */
  RFC4180("rfc4180", ".csv", "text/csv;charset=UTF-8"),
  XLSX("xlsx", ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  /** What an auditor needs to believe the figures, with how to check it. */
  AUDIT_PACKAGE("audit-package", "-pruefpaket.zip", "application/zip");

  private final String parameter;
  private final String ending;
  private final String mediaType;

  ExportFormat(String parameter, String ending, String mediaType) {
    this.parameter = parameter;
    this.ending = ending;
    this.mediaType = mediaType;
  }

  /** The format that an address asks for by this name. */
  static Optional<ExportFormat> of(String parameter) {
    return Arrays.stream(values()).filter(f -> f.parameter.equals(parameter)).findFirst();
  }

  /** The name in addresses and in the keys of messages. */
  public String parameter() {
    return parameter;
  }

  MediaType mediaType() {
    return MediaType.parseMediaType(mediaType);
  }

  /** What a file of reports as of a day is called. */
  String filename(String day) {
    return "umsetzungsstand-" + day + ending;
  }

  /** The columns of its table. */
  List<String> columns() {
    return this == XLSX || this == AUDIT_PACKAGE ? StatusColumns.ALL_NAMES : StatusColumns.NAMES;
  }
}
