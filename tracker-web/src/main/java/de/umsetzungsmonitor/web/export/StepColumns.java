package de.umsetzungsmonitor.web.export;

import de.umsetzungsmonitor.domain.status.StatusRow;
import de.umsetzungsmonitor.domain.status.StatusSteps;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns of a table of steps: which row, who, when, why, and old and new of each field. */
final class StepColumns {

  private static final List<String> FIELDS =
      List.of(
          "status",
          "note",
          "authority",
          "due_on",
          "evidence",
          "evidence_files",
          "source",
          "assessed_by");

  /** The names of the columns, in their order. */
  static final List<String> NAMES =
      Stream.concat(
              Stream.of(
                  "document_symbol",
                  "document_title",
                  "document_version",
                  "e_id",
                  "label",
                  "state_iso2",
                  "said_in_document_version",
                  "said_on_e_id",
                  "version",
                  "changed_at",
                  "changed_by",
                  "reason",
                  "confirmation",
                  "digest"),
              FIELDS.stream().flatMap(field -> Stream.of(field + "_before", field + "_after")))
          .toList();

  private StepColumns() {}

  /** Writes one step. */
  static void write(StatusSteps.Step step, Cells cells) {
    StatusRow.Provision provision = step.provision();
    cells.text(provision.documentSymbol());
    cells.text(provision.documentTitle());
    cells.number(provision.documentVersion());
    cells.text(provision.eId());
    cells.text(provision.label());
    cells.text(step.state().iso2());
    cells.number(step.saidIn());
    cells.text(step.saidOn());
    cells.number(step.after().version());
    cells.time(step.after().changedAt());
    cells.text(step.after().changedBy());
    cells.text(step.reason());
    cells.flag(step.confirmation());
    cells.text(step.digest());
    fields(step.before(), step.after(), cells);
    cells.endRow();
  }

  private static void fields(
      StatusRow.@Nullable Report before, StatusRow.Report after, Cells cells) {
    cells.text(before == null ? null : before.value().name());
    cells.text(after.value().name());
    cells.text(before == null ? null : before.note());
    cells.text(after.note());
    cells.text(before == null ? null : before.authority());
    cells.text(after.authority());
    cells.date(before == null ? null : before.dueOn());
    cells.date(after.dueOn());
    cells.texts(before == null ? List.of() : before.evidence());
    cells.texts(after.evidence());
    cells.texts(before == null ? List.of() : before.files());
    cells.texts(after.files());
    cells.text(before == null ? null : before.source().name());
    cells.text(after.source().name());
    cells.text(before == null ? null : before.assessedBy());
    cells.text(after.assessedBy());
  }
}
