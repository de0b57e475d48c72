package de.umsetzungsmonitor.domain.status;

import de.umsetzungsmonitor.domain.document.DocumentSuperseded;
import de.umsetzungsmonitor.domain.provision.ProvisionNotFound;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes many reports for one reason. Each report is a transaction of its own, with its own step
 * in the history: one that cannot be changed holds up none of the others, and nobody else waits
 * until all are through. Rights are checked for each.
 */
@Service
public class BulkReporting {

  /** How many reports are looked at together. */
  private static final int BATCH = 500;

  private static final Logger LOG = LoggerFactory.getLogger(BulkReporting.class);

  private final BulkCheck check;
  private final StatusReporting reporting;

  BulkReporting(BulkCheck check, StatusReporting reporting) {
    this.check = check;
    this.reporting = reporting;
  }

  /**
   * What the reports that somebody chose are to say after an edit.
   *
   * @return one change for each, in the same order
   */
  public List<BulkChange> planned(List<SeenReport> seen, BulkEdit edit) {
    return inBatches(seen, batch -> check.planned(batch, edit));
  }

  /**
   * What the reports said when somebody saw them.
   *
   * @return one answer for each, in the same order; empty if there was no report of that version
   */
  public List<Optional<StatusEntry>> seen(List<SeenReport> seen) {
    return inBatches(seen, check::seen);
  }

  /**
   * What would become of changes; nothing is written. Not within a transaction of the caller, with
   * which what is only looked at would be stored.
   *
   * @param username the account that speaks; its rights are read afresh
   * @return one outcome for each, in the same order
   */
  @Transactional(propagation = Propagation.NEVER)
  public List<ReportOutcome> preview(List<BulkChange> changes, String username) {
    return inBatches(changes, batch -> check.outcomes(batch, username));
  }

  /**
   * Writes what can be written.
   *
   * @param reason why, for the history of each report, at most {@value StatusChange#MAX_REASON}
   *     characters
   * @param username the account that speaks; its rights are read afresh
   * @return one outcome for each, in the same order
   */
  @Transactional(propagation = Propagation.NEVER)
  public List<ReportOutcome> apply(List<BulkChange> changes, String reason, String username) {
    return inBatches(
        changes,
        batch ->
            check.outcomes(batch, username).stream()
                .map(outcome ->
                    outcome instanceof ReportOutcome.Changed changed
                        ? written(changed, reason, username)
                        : outcome)
                .toList());
  }

  private ReportOutcome written(ReportOutcome.Changed wanted, String reason, String username) {
    try {
      return isStored(wanted, reason, username)
          ? wanted
          : writtenNow(wanted.change(), reason, username);
    } catch (DataAccessException | TransactionException e) {
      BulkChange change = wanted.change();
      LOG.warn("the report of {} on {} was not stored", change.iso2(), change.address(), e);
      return new ReportOutcome.Failed(change);
    }
  }

  /** Looks once more: between the look and the writing somebody else was quicker. */
  private ReportOutcome writtenNow(BulkChange change, String reason, String username) {
    ReportOutcome now = check.outcomes(List.of(change), username).getFirst();
    return now instanceof ReportOutcome.Changed again && !isStored(again, reason, username)
        ? new ReportOutcome.Failed(change)
        : now;
  }

  private boolean isStored(ReportOutcome.Changed wanted, String reason, String username) {
    BulkChange change = wanted.change();
    try {
      reporting.report(
          change.address(), change.iso2(), change.basedOn(), wanted.after(), reason, username);
      return true;
    } catch (StaleStatus
        | DocumentSuperseded
        | ProvisionNotFound
        | StateNotBound
        | StateNotAllowed
        | ConcurrencyFailureException e) {
      return false;
    }
  }

  private static <T, R> List<R> inBatches(List<T> all, Function<List<T>, List<R>> step) {
    List<R> results = new ArrayList<>(all.size());
    for (int from = 0; from < all.size(); from += BATCH) {
      results.addAll(step.apply(all.subList(from, Math.min(from + BATCH, all.size()))));
    }
    return results;
  }
}
