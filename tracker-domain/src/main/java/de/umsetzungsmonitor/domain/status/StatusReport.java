package de.umsetzungsmonitor.domain.status;

import de.umsetzungsmonitor.domain.account.Account;
import de.umsetzungsmonitor.domain.document.DocumentSuperseded;
import de.umsetzungsmonitor.domain.provision.Provision;
import de.umsetzungsmonitor.domain.state.MemberState;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The current status of one provision in one state. */
@Entity
public class StatusReport {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  private Provision provision;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "iso2")
  private MemberState state;

  private int version;
  @Embedded private StatusEntry entry;
  private Instant changedAt;
  private String changedBy;
  private Instant confirmedAt;
  private String confirmedBy;
  private boolean toCheck;

  @SuppressWarnings("NullAway.Init")
  protected StatusReport() {}

  /** A report in version 0: nothing was said yet, and it is not stored before {@link #change}. */
  @SuppressWarnings("NullAway.Init") // the rest comes with the first change
  StatusReport(Provision provision, MemberState state) {
    this.provision = provision;
    this.state = state;
  }

  /**
   * Says something and returns the row for the history; none if the same was said already. To say
   * the same again of a changed text confirms it.
   *
   * @param basedOn the version that the writer saw, 0 if there was none
   * @param reason why this step is made, if there is more to say than the entry does
   * @throws DocumentSuperseded if this version of the document is not in force
   * @throws StateNotAllowed if the account does not coordinate this state
   * @throws StaleStatus if somebody else wrote since that version
   * @throws FlawedStatus if the entry cannot be stored as it is
   */
  Optional<StatusChange> change(
      StatusEntry entry, int basedOn, @Nullable String reason, Account by, Instant at) {
    requireWritable(basedOn, by);
    List<StatusFlaw> flaws = entry.flaws();
    if (!flaws.isEmpty()) {
      throw new FlawedStatus(flaws);
    }
    if (entry.equals(this.entry)) {
      return toCheck ? Optional.of(step(reason, true, by, at)) : Optional.empty();
    }
    this.entry = entry;
    changedAt = at;
    changedBy = by.username();
    return Optional.of(step(reason, false, by, at));
  }

  /**
   * Says that all still holds, and returns the row for the history.
   *
   * @param basedOn the version that the writer saw
   * @throws DocumentSuperseded if this version of the document is not in force
   * @throws StateNotAllowed if the account does not coordinate this state
   * @throws StaleStatus if somebody else wrote since that version
   */
  StatusChange confirm(int basedOn, Account by, Instant at) {
    requireWritable(basedOn, by);
    return step(null, true, by, at);
  }

  private void requireWritable(int basedOn, Account by) {
    provision.document().requireInForce();
    if (!by.coordinates(state.iso2())) {
      throw new StateNotAllowed(by.username(), state.iso2());
    }
    if (basedOn != version) {
      throw new StaleStatus(basedOn, version);
    }
  }

  private StatusChange step(@Nullable String reason, boolean confirmation, Account by, Instant at) {
    toCheck = false;
    version++;
    confirmedAt = at;
    confirmedBy = by.username();
    return new StatusChange(this, reason, confirmation);
  }

  /** What is reported on, in the version of the document that the report belongs to. */
  public Provision provision() {
    return provision;
  }

  /** Who reports. */
  public MemberState state() {
    return state;
  }

  /** Counts the changes; goes into every form, so that an overtaken writer is noticed. */
  public int version() {
    return version;
  }

  /** What the state says now. */
  public StatusEntry entry() {
    return entry;
  }

  /** When its content was last changed. */
  public Instant changedAt() {
    return changedAt;
  }

  /** The username of who changed it then. */
  public String changedBy() {
    return changedBy;
  }

  /** When it was last said, or confirmed as it is. */
  public Instant confirmedAt() {
    return confirmedAt;
  }

  /** The username of who said or confirmed it then. */
  public String confirmedBy() {
    return confirmedBy;
  }

  /** Whether it was taken over to a changed text and nobody has confirmed it yet. */
  public boolean isToCheck() {
    return toCheck;
  }
}
