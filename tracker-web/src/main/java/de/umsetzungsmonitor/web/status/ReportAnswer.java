package de.umsetzungsmonitor.web.status;

import de.umsetzungsmonitor.domain.evidence.EvidenceFile;
import de.umsetzungsmonitor.domain.status.ClaimSource;
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
 * @param evidence web addresses and citations, in the order they were given
 * @param version counted from 1; the next report names it in {@code If-Match}
 * @param changedAt when the content was last changed
 * @param changedBy a username
 * @param toCheck whether it was taken over to a changed text and nobody has confirmed it yet
 * @param assessedBy who assessed it; only where the source is {@code INDEPENDENTLY_ASSESSED}
 * @param confirmedAt when it was last said, or confirmed as it is
 * @param confirmedBy a username
 * @param files the evidence that was sent as files; downloads stand at {@code /evidence/{id}}
 * @param bound whether the provision binds the state; what others once reported counts nowhere
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
    boolean toCheck,
    ClaimSource source,
    @Nullable String assessedBy,
    Instant confirmedAt,
    String confirmedBy,
    List<EvidenceFile> files,
    boolean bound) {

  /** The answer for a report whose state is loaded. */
  public static ReportAnswer of(StatusReport report, boolean bound) {
    return new ReportAnswer(
        report.state().iso2(),
        report.entry().value(),
        report.entry().note(),
        report.entry().authority(),
        report.entry().dueOn(),
        report.entry().evidence().stream()
            .filter(each -> each.file() == null)
            .map(Evidence::reference)
            .toList(),
        report.version(),
        report.changedAt(),
        report.changedBy(),
        report.isToCheck(),
        report.entry().source(),
        report.entry().assessedBy(),
        report.confirmedAt(),
        report.confirmedBy(),
        report.entry().files(),
        bound);
  }
}
