package de.umsetzungsmonitor.web.status;

import de.umsetzungsmonitor.domain.status.Evidence;
import de.umsetzungsmonitor.domain.status.StatusReport;
import de.umsetzungsmonitor.domain.status.StatusValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as the API tells it.
 *
 * @param state ISO 3166-1 alpha-2
 * @param changedBy a username
 * @param toCheck whether it was taken over to a changed text and nobody has confirmed it yet
 */
public record ReportAnswer(
    String state,
    StatusValue value,
    @Nullable String note,
    @Nullable String authority,
    @Nullable LocalDate dueOn,
    List<String> evidence,
    int version,
    Instant changedAt,
    String changedBy,
    boolean toCheck) {

  /** The answer for a report whose state is loaded. */
  public static ReportAnswer of(StatusReport report) {
    return new ReportAnswer(
        report.state().iso2(),
        report.entry().value(),
        report.entry().note(),
        report.entry().authority(),
        report.entry().dueOn(),
        report.entry().evidence().stream().map(Evidence::reference).toList(),
        report.version(),
        report.changedAt(),
        report.changedBy(),
        report.isToCheck());
  }
}
