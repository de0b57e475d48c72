package de.umsetzungsmonitor.domain.spreadsheet;

import de.umsetzungsmonitor.domain.provision.Provision;
import de.umsetzungsmonitor.domain.provision.Provisions;
import de.umsetzungsmonitor.domain.status.StatusReport;
import de.umsetzungsmonitor.domain.status.StatusReports;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a state reports on provisions, with all that a table shows: two queries for any number. */
@Component
public class ReportedLines {

  private final Provisions provisions;
  private final StatusReports reports;

  ReportedLines(Provisions provisions, StatusReports reports) {
    this.provisions = provisions;
    this.reports = reports;
  }

  /** The lines of provisions, in the order of their ids. */
  @Transactional(readOnly = true)
  public List<ReportedLine> of(List<Long> ids, String iso2) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<Long, Provision> texts =
        provisions.withDocuments(ids).stream()
            .collect(Collectors.toMap(Provision::id, Function.identity()));
    Map<Long, StatusReport> said =
        reports.findAll(ids, List.of(iso2)).stream()
            .collect(Collectors.toMap(report -> report.provision().id(), Function.identity()));
    return ids.stream()
        .filter(texts::containsKey)
        .map(id -> line(Objects.requireNonNull(texts.get(id)), said.get(id)))
        .toList();
  }

  private static ReportedLine line(Provision provision, @Nullable StatusReport report) {
    return new ReportedLine(
        provision.id(),
        provision.document().slug(),
        provision.document().version(),
        provision.eId(),
        provision.document().citation(),
        provision.document().metadata().organization(),
        provision.kind(),
        provision.label(),
        provision.text(),
        report == null ? 0 : report.version(),
        report == null ? null : report.entry());
  }
}
