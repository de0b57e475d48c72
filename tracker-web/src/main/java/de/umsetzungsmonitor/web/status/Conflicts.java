package de.umsetzungsmonitor.web.status;

import de.umsetzungsmonitor.domain.account.DisplayNames;
import de.umsetzungsmonitor.domain.provision.Provision;
import de.umsetzungsmonitor.domain.status.StaleStatus;
import de.umsetzungsmonitor.domain.status.StatusChange;
import de.umsetzungsmonitor.domain.status.StatusChanges;
import de.umsetzungsmonitor.domain.status.StatusEntry;
import de.umsetzungsmonitor.domain.status.StatusMerge;
import de.umsetzungsmonitor.domain.status.StatusReport;
import de.umsetzungsmonitor.domain.status.StatusReports;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds what the two sides of a conflict grew out of and brings them together. */
@Component
class Conflicts {

  private final StatusReports reports;
  private final StatusChanges changes;
  private final DisplayNames names;

  Conflicts(StatusReports reports, StatusChanges changes, DisplayNames names) {
    this.reports = reports;
    this.changes = changes;
    this.names = names;
  }

  /** Whether a report still says what it said in a version, and was only confirmed since. */
  boolean saysTheSameAs(ReportTarget target, int seen) {
    Provision provision = target.provision();
    String iso2 = target.state().iso2();
    Optional<StatusEntry> then = changes.find(provision, iso2, seen).map(StatusChange::entry);
    return then.isPresent() && then.equals(reports.find(provision, iso2).map(StatusReport::entry));
  }

  /**
   * The conflict that a stale write ran into; empty if the writer brings nothing that is not stored
   * already.
   *
   * @param seen the version that the writer had seen
   * @throws StaleStatus if that version never was
   */
  Optional<Conflict> between(ReportTarget target, int seen, StatusEntry yours, StaleStatus stale) {
    Provision provision = target.provision();
    String iso2 = target.state().iso2();
    StatusReport current = reports.find(provision, iso2).orElseThrow(() -> stale);
    StatusEntry base = changes.find(provision, iso2, seen).map(StatusChange::entry).orElse(null);
    StatusMerge merge = new StatusMerge(base, current.entry(), yours);
    if (merge.addsNothing()) {
      return Optional.empty();
    }
    String changedBy = current.confirmedBy();
    String name = names.of(List.of(changedBy)).getOrDefault(changedBy, changedBy);
    return Optional.of(Conflict.of(merge, seen, current, name));
  }
}
