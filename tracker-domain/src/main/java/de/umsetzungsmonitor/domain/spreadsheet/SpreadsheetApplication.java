package de.umsetzungsmonitor.domain.spreadsheet;

import de.umsetzungsmonitor.domain.status.BulkChange;
import de.umsetzungsmonitor.domain.status.BulkReporting;
import de.umsetzungsmonitor.domain.status.ReportOutcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the rows of a table that can be written, each as a report of its own. Large tables are
 * written in the background, so that whoever sent them may leave the page; what a killed process
 * leaves behind is still there to be applied.
 */
@Service
public class SpreadsheetApplication {

  private static final Logger log = LoggerFactory.getLogger(SpreadsheetApplication.class);

  /** So many rows are written while the page waits. */
  private static final int AT_ONCE = 200;

  private static final int BATCH = 50;

  /** After how long without a batch somebody else may go on. */
  private static final Duration LEASE = Duration.ofMinutes(1);

  private static final EnumSet<RowOutcome> READY = EnumSet.of(RowOutcome.CHANGED);

  private final Spreadsheets spreadsheets;
  private final SpreadsheetRows rows;
  private final RowCheck check;
  private final BulkReporting bulk;
  private final TransactionTemplate transaction;
  private final Clock clock;

  SpreadsheetApplication(
      Spreadsheets spreadsheets,
      SpreadsheetRows rows,
      RowCheck check,
      BulkReporting bulk,
      TransactionTemplate transaction,
      Clock clock) {
    this.spreadsheets = spreadsheets;
    this.rows = rows;
    this.check = check;
    this.bulk = bulk;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Applies what is right at this moment: each row is looked at once more. Does nothing while the
   * table is being applied already.
   *
   * @param reason why, for the history of each report, at most {@value
   *     de.umsetzungsmonitor.domain.status.StatusChange#MAX_REASON} characters
   * @throws SpreadsheetNotFound if there is no such table of the account
   */
  public void apply(long id, String reason, String username) {
    if (!begin(id, reason, username)) {
      return;
    }
    if (rows.counts(id).getOrDefault(RowOutcome.CHANGED, 0L) <= AT_ONCE) {
      write(id, reason, username);
    } else {
      Thread.ofVirtual().name("spreadsheet-" + id).start(() -> writeBehind(id, reason, username));
    }
  }

  private boolean begin(long id, String reason, String username) {
    return Boolean.TRUE.equals(
        transaction.execute(status -> {
          Spreadsheet spreadsheet = spreadsheets.ownedAndLocked(id, username);
          Instant now = now();
          if (spreadsheet.isBusy(now)) {
            return false;
          }
          spreadsheet.begin(reason, now, now.plus(LEASE));
          return true;
        }));
  }

  private void writeBehind(long id, String reason, String username) {
    try {
      write(id, reason, username);
    } catch (RuntimeException e) {
      log.error("table {} of {} was not applied to its end", id, username, e);
    }
  }

  private void write(long id, String reason, String username) {
    int after = 0;
    for (List<CheckedRow> page = rows.page(id, READY, after, BATCH);
        !page.isEmpty();
        page = rows.page(id, READY, after, BATCH)) {
      List<TypedRow> some = page.stream().map(CheckedRow::typed).toList();
      List<RowFinding> findings = written(some, reason, username);
      transaction.executeWithoutResult(status -> {
        rows.update(id, some, findings);
        spreadsheets.lock(id).ifPresent(spreadsheet -> spreadsheet.goOn(now().plus(LEASE)));
      });
      after = some.getLast().number();
    }
    transaction.executeWithoutResult(
        status -> spreadsheets.lock(id).ifPresent(spreadsheet -> spreadsheet.end(now())));
  }

  private List<RowFinding> written(List<TypedRow> some, String reason, String username) {
    List<RowFinding> findings = new ArrayList<>(check.findings(some, username));
    List<Integer> places = new ArrayList<>();
    List<BulkChange> changes = new ArrayList<>();
    for (int i = 0; i < some.size(); i++) {
      RowFinding finding = findings.get(i);
      if (finding.outcome() == RowOutcome.CHANGED) {
        places.add(i);
        changes.add(
            some.get(i).change(finding.version(), Objects.requireNonNull(finding.proposed())));
      }
    }
    List<ReportOutcome> outcomes = bulk.apply(changes, reason, username);
    for (int i = 0; i < outcomes.size(); i++) {
      int place = places.get(i);
      boolean stored = outcomes.get(i) instanceof ReportOutcome.Changed;
      findings.set(
          place,
          stored
              ? findings.get(place).applied()
              // Somebody was quicker within this batch: what is so now counts.
              : check.findings(List.of(some.get(place)), username).getFirst());
    }
    return findings;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
