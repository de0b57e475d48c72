package de.umsetzungsmonitor.domain.tag;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person's word that a provision asks nothing of anybody. It is retired, never rewritten, so that
 * past states stay readable.
 */
@Entity
public class NoCommitment {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private Instant markedAt;
  private String markedBy;
  private boolean carried;
  private @Nullable Instant removedAt;
  private @Nullable String removedBy;

  @SuppressWarnings("NullAway.Init")
  protected NoCommitment() {}

  @SuppressWarnings("NullAway.Init") // the database gives the id
  public NoCommitment(String markedBy, Instant markedAt) {
    this.markedBy = markedBy;
    this.markedAt = markedAt;
  }

  /** The same mark on the same text in a new version. */
  public NoCommitment carried() {
    NoCommitment copy = new NoCommitment(markedBy, markedAt);
    copy.carried = true;
    return copy;
  }

  /** Takes the mark out of force; one that is not stays as it is. */
  public void retire(String by, Instant at) {
    if (isInForce()) {
      removedAt = at;
      removedBy = by;
    }
  }

  public Instant markedAt() {
    return markedAt;
  }

  /** The username of who marked the provision. */
  public String markedBy() {
    return markedBy;
  }

  /** Whether it was taken over from the version before and is no step of its own. */
  public boolean isCarried() {
    return carried;
  }

  public @Nullable Instant removedAt() {
    return removedAt;
  }

  public @Nullable String removedBy() {
    return removedBy;
  }

  /** Whether the mark holds now. */
  public boolean isInForce() {
    return removedAt == null;
  }

  /** Whether this person marked the provision at this moment. */
  public boolean wasMade(String by, Instant at) {
    return markedBy.equals(by) && markedAt.equals(at);
  }
}
