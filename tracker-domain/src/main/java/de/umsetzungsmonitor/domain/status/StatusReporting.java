package de.umsetzungsmonitor.domain.status;

import de.umsetzungsmonitor.domain.account.Account;
import de.umsetzungsmonitor.domain.account.Accounts;
import de.umsetzungsmonitor.domain.document.DocumentSuperseded;
import de.umsetzungsmonitor.domain.document.PolicyDocument;
import de.umsetzungsmonitor.domain.provision.Provision;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.ProvisionNotFound;
import de.umsetzungsmonitor.domain.provision.Provisions;
import de.umsetzungsmonitor.domain.state.MemberState;
import de.umsetzungsmonitor.domain.state.MemberStates;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A coordinator reports: the new status and its row in the history are one transaction. */
@Service
public class StatusReporting {

  private static final String UNIQUE_VIOLATION = "23505";

  private static final Set<String> OVERTAKEN = Set.of(UNIQUE_VIOLATION, Provisions.SUPERSEDED);

  private final Provisions provisions;
  private final MemberStates states;
  private final Accounts accounts;
  private final StatusReports reports;
  private final StatusChanges changes;
  private final Clock clock;

  StatusReporting(
      Provisions provisions,
      MemberStates states,
      Accounts accounts,
      StatusReports reports,
      StatusChanges changes,
      Clock clock) {
    this.provisions = provisions;
    this.states = states;
    this.accounts = accounts;
    this.reports = reports;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * Records what a state says about a provision. To say again what the report says already is no
   * change: nothing is stored, and the answer is still in the version that the writer saw.
   *
   * @param basedOn the version that the writer saw, 0 if there was no report
   * @param username the account that speaks; its rights are read afresh
   * @throws ProvisionNotFound if there is no such provision
   * @throws DocumentSuperseded if that version of the document is not in force
   * @throws StateNotBound if the provision does not bind the state, or nobody reports on its kind
   * @throws StateNotAllowed if the account does not coordinate the state
   * @throws StaleStatus if somebody else wrote since that version
   * @throws FlawedStatus if the entry cannot be stored as it is
   */
  @Transactional
  public StatusReport report(
      ProvisionAddress address, String iso2, int basedOn, StatusEntry entry, String username) {
    return report(address, iso2, basedOn, entry, null, username);
  }

  /**
   * Records what a state says about a provision, and why this step is made.
   *
   * @param reason for the history only, such as that of a bulk update, at most {@value
   *     StatusChange#MAX_REASON} characters; it is not the note of the state
   * @throws IllegalArgumentException if the reason is too long
   * @see #report(ProvisionAddress, String, int, StatusEntry, String)
   */
  @Transactional
  public StatusReport report(
      ProvisionAddress address,
      String iso2,
      int basedOn,
      StatusEntry entry,
      @Nullable String reason,
      String username) {
    if (reason != null && reason.length() > StatusChange.MAX_REASON) {
      throw new IllegalArgumentException("a reason of " + reason.length() + " characters");
    }
    Provision provision = provisions.get(address);
    provision.document().requireInForce();
    MemberState state = boundState(provision, iso2);
    Account by = account(username, iso2);
    StatusReport report =
        reports.lock(provision, iso2).orElseGet(() -> new StatusReport(provision, state));
    Optional<StatusChange> change = report.change(entry, basedOn, reason, by, now());
    return change.isPresent() ? saved(report, change.get(), basedOn) : report;
  }

  private StatusReport saved(StatusReport report, StatusChange change, int basedOn) {
    try {
      StatusReport saved = reports.save(report);
      reports.flush();
      changes.save(change);
      return saved;
    } catch (DataIntegrityViolationException e) {
      throw isOvertaken(e) ? new StaleStatus(basedOn, basedOn + 1) : e;
    }
  }

  /** Of two first reports at once, or by a new version of the document accepted meanwhile. */
  private static boolean isOvertaken(DataIntegrityViolationException e) {
    return e.getMostSpecificCause() instanceof SQLException refused
        && OVERTAKEN.contains(refused.getSQLState());
  }

  /**
   * Says that a report still holds as it is: a step of the history that changes nothing but when
   * the report was last confirmed, and by whom.
   *
   * @param basedOn the version that the writer saw
   * @throws StaleStatus if there is no report, or somebody else wrote since that version
   * @see #report(ProvisionAddress, String, int, StatusEntry, String)
   */
  @Transactional
  public StatusReport confirm(ProvisionAddress address, String iso2, int basedOn, String username) {
    Provision provision = provisions.get(address);
    provision.document().requireInForce();
    boundState(provision, iso2);
    Account by = account(username, iso2);
    StatusReport report =
        reports.lock(provision, iso2).orElseThrow(() -> new StaleStatus(basedOn, 0));
    return saved(report, report.confirm(basedOn, by, now()), basedOn);
  }

  private Account account(String username, String iso2) {
    return accounts.findByUsername(username).orElseThrow(() -> new StateNotAllowed(username, iso2));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * The state, if the provision binds it.
   *
   * @throws StateNotBound if it does not, or nobody reports on provisions of its kind
   */
  @Transactional(readOnly = true)
  public MemberState boundState(Provision provision, String iso2) {
    PolicyDocument document = provision.document();
    if (!provision.kind().isReportable()) {
      throw new StateNotBound(iso2, provision.eId());
    }
    return states.boundBy(document.id()).stream()
        .filter(state -> state.iso2().equals(iso2))
        .findFirst()
        .orElseThrow(() -> new StateNotBound(iso2, provision.eId()));
  }
}
