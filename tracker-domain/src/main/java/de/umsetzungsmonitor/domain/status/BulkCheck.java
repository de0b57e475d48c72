package de.umsetzungsmonitor.domain.status;

import de.umsetzungsmonitor.domain.account.Account;
import de.umsetzungsmonitor.domain.account.Accounts;
import de.umsetzungsmonitor.domain.document.DocumentSuperseded;
import de.umsetzungsmonitor.domain.status.ReportOutcome.Cause;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says what would become of changes. The reports themselves decide, as they do when something is
 * written; since the transaction only reads, what they took on is forgotten with it.
 */
@Component
class BulkCheck {

  private final ReportsAt reportsAt;
  private final StatusChanges changes;
  private final Accounts accounts;
  private final Clock clock;

  BulkCheck(ReportsAt reportsAt, StatusChanges changes, Accounts accounts, Clock clock) {
    this.reportsAt = reportsAt;
    this.changes = changes;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** What the reports are to say after an edit, in the same order. */
  @Transactional(readOnly = true)
  List<BulkChange> planned(List<SeenReport> seen, BulkEdit edit) {
    List<ReportsAt.Found> found = reportsAt.of(seen);
    List<BulkChange> planned = new ArrayList<>();
    for (int i = 0; i < seen.size(); i++) {
      SeenReport one = seen.get(i);
      StatusEntry said = found.get(i).said();
      planned.add(new BulkChange(one.address(), one.iso2(), one.version(), edit.appliedTo(said)));
    }
    return planned;
  }

  /** What the reports said in the versions that were seen, in the same order. */
  @Transactional(readOnly = true)
  List<Optional<StatusEntry>> seen(List<SeenReport> seen) {
    List<ReportsAt.Found> found = reportsAt.of(seen);
    List<Optional<StatusEntry>> said = new ArrayList<>();
    for (int i = 0; i < seen.size(); i++) {
      ReportsAt.Found one = found.get(i);
      StatusReport report = one.report();
      boolean current = report != null && report.version() == seen.get(i).version();
      said.add(Optional.ofNullable(current ? one.said() : one.base()));
    }
    return said;
  }

  /** What would become of each change, in the same order. */
  @Transactional(readOnly = true)
  List<ReportOutcome> outcomes(List<BulkChange> wanted, String username) {
    Optional<Account> by = accounts.findByUsername(username);
    List<ReportsAt.Found> found =
        reportsAt.of(
            wanted.stream()
                .map(one -> new SeenReport(one.address(), one.iso2(), one.basedOn()))
                .toList());
    List<ReportOutcome> outcomes = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      outcomes.add(outcome(wanted.get(i), found.get(i), by.orElse(null)));
    }
    return outcomes;
  }

  private ReportOutcome outcome(BulkChange wanted, ReportsAt.Found found, @Nullable Account by) {
    StatusReport report = found.report();
    if (report == null) {
      return new ReportOutcome.Forbidden(wanted, Cause.UNKNOWN);
    }
    if (by == null || !by.coordinates(wanted.iso2())) {
      return new ReportOutcome.Forbidden(wanted, Cause.NOT_COORDINATED);
    }
    StatusEntry before = found.said();
    StatusEntry entry = wanted.entry();
    try {
      report.provision().document().requireInForce();
      if (!found.bound()) {
        return new ReportOutcome.Forbidden(wanted, Cause.NOT_BOUND);
      }
      if (wanted.basedOn() != report.version()) {
        return new ReportOutcome.Conflicting(wanted, found.base(), before, report.version());
      }
      if (entry == null) {
        return new ReportOutcome.Wrong(wanted, List.of(StatusFlaw.VALUE_MISSING));
      }
      return report.change(entry, wanted.basedOn(), null, by, clock.instant()).isPresent()
          ? new ReportOutcome.Changed(wanted, before, entry)
          : new ReportOutcome.Unchanged(wanted);
    } catch (DocumentSuperseded e) {
      return new ReportOutcome.Forbidden(wanted, Cause.SUPERSEDED);
    } catch (FlawedStatus e) {
      return new ReportOutcome.Wrong(wanted, e.flaws());
    }
  }
}
