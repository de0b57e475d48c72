package de.umsetzungsmonitor.web.export;

import de.umsetzungsmonitor.domain.status.StatusRow;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns of a table of reports: which there are, and what stands in them. */
final class StatusColumns {

  /** The names of the columns that every format has, in their order; programs rely on them. */
  static final List<String> NAMES =
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

  /** The same and more: whose claim it is, when it was confirmed, and the files that prove it. */
  static final List<String> ALL_NAMES =
      Stream.concat(
              NAMES.stream(),
              Stream.of("source", "assessed_by", "confirmed_at", "confirmed_by", "evidence_files"))
          .toList();

  private static final int REPORT_COLUMNS = 8;
  private static final int FURTHER_COLUMNS = 5;

  private StatusColumns() {}

  /** Writes the row of one provision in one state: {@link #NAMES}. */
  static void write(StatusRow row, LocalDate asOf, Cells cells) {
    columns(row, asOf, cells);
    cells.endRow();
  }

  /** Writes the row of one provision in one state: {@link #ALL_NAMES}. */
  static void writeAll(StatusRow row, LocalDate asOf, Cells cells) {
    columns(row, asOf, cells);
    StatusRow.Report report = row.report();
    if (report == null) {
      cells.empty(FURTHER_COLUMNS);
    } else {
      cells.text(report.source().name());
      cells.text(report.assessedBy());
      cells.time(report.confirmedAt());
      cells.text(report.confirmedBy());
      cells.texts(report.files());
    }
    cells.endRow();
  }

  private static void columns(StatusRow row, LocalDate asOf, Cells cells) {
    StatusRow.Provision provision = row.provision();
    cells.text(provision.documentSymbol());
    cells.text(provision.documentTitle());
    cells.text(provision.organization().name());
    cells.date(provision.adoptedOn());
    cells.text(provision.eId());
    cells.text(provision.label());
    cells.text(provision.kind().name());
    cells.text(provision.text());
    cells.texts(provision.modalities());
    cells.texts(provision.addressees());
    cells.text(row.state().iso2());
    cells.text(row.state().name());
    report(row.report(), cells);
    cells.date(asOf);
    cells.number(provision.documentVersion());
    cells.flag(row.toCheck());
  }

  private static void report(StatusRow.@Nullable Report report, Cells cells) {
    if (report == null) {
      cells.empty(REPORT_COLUMNS);
      return;
    }
    cells.text(report.value().name());
    cells.text(report.note());
    cells.text(report.authority());
    cells.date(report.dueOn());
    cells.texts(report.evidence());
    cells.time(report.changedAt());
    cells.text(report.changedBy());
    cells.number(report.version());
  }
}
