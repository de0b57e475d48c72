package de.umsetzungsmonitor.web.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.umsetzungsmonitor.domain.status.StatusRow;
import de.umsetzungsmonitor.domain.status.StatusRows;
import de.umsetzungsmonitor.domain.status.StatusSelection;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes reports as CSV: one row per provision and bound state, as they come from the database. */
@Component
class StatusCsv {

  /** The names of the columns, in their order. */
  static final List<String> COLUMNS =
      List.of(
          "document_symbol",
          "document_title",
          "organization",
          "adopted_on",
          "e_id",
          "label",
          "kind",
          "text",
          "modalities",
          "addressees",
          "state_iso2",
          "state_name",
          "status",
          "note",
          "authority",
          "due_on",
          "evidence",
          "changed_at",
          "changed_by",
          "version",
          "as_of",
          "document_version",
          "to_check");

  private static final int REPORT_COLUMNS = 8;

  private final StatusRows rows;

  StatusCsv(StatusRows rows) {
    this.rows = rows;
  }

  /**
   * Writes the whole file. The stream is not closed: if something fails on the way, whoever closed
   * it would make the part look like the whole.
   */
  void write(StatusSelection selection, CsvDialect dialect, OutputStream out) throws IOException {
    @SuppressWarnings("resource") // see above
    CsvWriter csv = dialect.writer(out);
    csv.writeRecord(COLUMNS);
    rows.read(selection, row -> csv.writeRecord(cells(row, selection.asOf(), dialect)));
    csv.flush();
  }

  private static List<String> cells(StatusRow row, LocalDate asOf, CsvDialect dialect) {
    Stream<String> provision =
        Stream.of(
            orEmpty(row.documentSymbol()),
            row.documentTitle(),
            row.organization().name(),
            dialect.date(row.adoptedOn()),
            row.eId(),
            row.label(),
            row.kind().name(),
            row.text(),
            joined(row.modalities()),
            joined(row.addressees()),
            row.iso2(),
            row.stateName());
    Stream<String> reading =
        Stream.of(
            dialect.date(asOf),
            Integer.toString(row.documentVersion()),
            Boolean.toString(row.toCheck()));
    return Stream.of(provision, report(row.report(), dialect), reading)
        .flatMap(cells -> cells)
        .map(dialect::cell)
        .toList();
  }

  private static Stream<String> report(StatusRow.@Nullable Report report, CsvDialect dialect) {
    return report == null
        ? Stream.generate(() -> "").limit(REPORT_COLUMNS)
        : Stream.of(
            report.value().name(),
            orEmpty(report.note()),
            orEmpty(report.authority()),
            dialect.date(report.dueOn()),
            joined(report.evidence()),
            dialect.time(report.changedAt()),
            report.changedBy(),
            Integer.toString(report.version()));
  }

  private static String joined(List<String> values) {
    return String.join("; ", values);
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }
}
