package de.umsetzungsmonitor.domain.status;

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
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * One step in the history of a report: its whole content as of a version. What it replaced is the
 * step of the version before. Rows are only ever added; a database trigger says so too. Where a new
 * version of the document took a report over, a copy of its last step begins the history there.
 */
@Entity
@Immutable
public class StatusChange {

  /** How long the reason of a step may be, in characters. */
  public static final int MAX_REASON = 1_000;

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
  @Nullable private String reason;
  private boolean confirmation;
  private boolean toCheck;
  private boolean carried;

  @SuppressWarnings("NullAway.Init")
  protected StatusChange() {}

  @SuppressWarnings("NullAway.Init") // the database gives the id
  StatusChange(StatusReport report, @Nullable String reason, boolean confirmation) {
    this.provision = report.provision();
    this.state = report.state();
    this.version = report.version();
    this.entry = report.entry();
    this.changedAt = report.confirmedAt();
    this.changedBy = report.confirmedBy();
    this.confirmedAt = report.confirmedAt();
    this.confirmedBy = report.confirmedBy();
    this.reason = reason;
    this.confirmation = confirmation;
  }

  Long id() {
    return id;
  }

  /** What was reported on, in the version of the document that was in force. */
  public Provision provision() {
    return provision;
  }

  /** Who reported. */
  public MemberState state() {
    return state;
  }

  /** The version that the report had after this step, counted from 1. */
  public int version() {
    return version;
  }

  /** All that the report said after this step, not only what it changed. */
  public StatusEntry entry() {
    return entry;
  }

  /** When the step was made; of a copy, when what it says had last been changed. */
  public Instant changedAt() {
    return changedAt;
  }

  /** The username of who did so. */
  public String changedBy() {
    return changedBy;
  }

  /** When the report was last said or confirmed, as of this step. */
  public Instant confirmedAt() {
    return confirmedAt;
  }

  /** The username of who said or confirmed it then. */
  public String confirmedBy() {
    return confirmedBy;
  }

  /** Why the step was made, such as the reason of a bulk update; null if nobody said so. */
  public @Nullable String reason() {
    return reason;
  }

  /** Whether the step only confirmed what was said before. */
  public boolean isConfirmation() {
    return confirmation;
  }

  /** Whether it had been said of another text, and nobody had confirmed it by then. */
  public boolean isToCheck() {
    return toCheck;
  }
}
