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

/**
 * One step in the history of a report: its whole content as of a version. What it replaced is the
 * step of the version before. Rows are only ever added; a database trigger says so too. Where a new
 * version of the document took a report over, a copy of its last step begins the history there.
 */
@Entity
@Immutable
public class StatusChange {

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
  private boolean toCheck;
  private boolean carried;

  @SuppressWarnings("NullAway.Init")
  protected StatusChange() {}

  @SuppressWarnings("NullAway.Init") // the database gives the id
  StatusChange(StatusReport report) {
    this.provision = report.provision();
    this.state = report.state();
    this.version = report.version();
    this.entry = report.entry();
    this.changedAt = report.changedAt();
    this.changedBy = report.changedBy();
  }

  public Provision provision() {
    return provision;
  }

  public MemberState state() {
    return state;
  }

  public int version() {
    return version;
  }

  public StatusEntry entry() {
    return entry;
  }

  public Instant changedAt() {
    return changedAt;
  }

  public String changedBy() {
    return changedBy;
  }

  /** Whether it had been said of another text, and nobody had confirmed it by then. */
  public boolean isToCheck() {
    return toCheck;
  }

  /** Whether it is only the copy of a step on the version of the document before. */
  public boolean isCarried() {
    return carried;
  }
}
