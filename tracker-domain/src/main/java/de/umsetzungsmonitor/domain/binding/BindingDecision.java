package de.umsetzungsmonitor.domain.binding;

import de.umsetzungsmonitor.domain.document.PolicyDocument;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about the states that a text binds, in all its versions: the basis, or the
 * rule for one state. It holds until the next decision about the same, and is never rewritten, so
 * that past states stay readable.
 */
@Entity
@Table(name = "document_binding")
public class BindingDecision {

  /** How many characters a reason may have. */
  public static final int LONGEST_REASON = 1_000;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String slug;
  private int version;

  @Enumerated(EnumType.STRING)
  private @Nullable BindingBasis basis;

  private @Nullable String iso2;

  @Enumerated(EnumType.STRING)
  private @Nullable BindingRule rule;

  private String reason;
  private Instant decidedAt;
  private String decidedBy;
  private @Nullable Instant replacedAt;

  @SuppressWarnings("NullAway.Init")
  protected BindingDecision() {}

  @SuppressWarnings("NullAway.Init") // the database gives the id
  private BindingDecision(PolicyDocument document, String reason, String by, Instant at) {
    this.slug = document.slug();
    this.version = document.version();
    this.reason = reason;
    this.decidedBy = by;
    this.decidedAt = at;
  }

  /** A decision on the basis. */
  static BindingDecision ofBasis(
      PolicyDocument document, BindingBasis basis, String reason, String by, Instant at) {
    BindingDecision decision = new BindingDecision(document, reason, by, at);
    decision.basis = basis;
    return decision;
  }

  /** A decision on one state. */
  static BindingDecision ofState(
      PolicyDocument document,
      String iso2,
      BindingRule rule,
      String reason,
      String by,
      Instant at) {
    BindingDecision decision = new BindingDecision(document, reason, by, at);
    decision.iso2 = iso2;
    decision.rule = rule;
    return decision;
  }

  /** Gives way to the next decision, which is later. */
  void giveWay(Instant at) {
    replacedAt = at;
  }

  /** Grows with time: of two decisions the later one has the larger id. */
  public Long id() {
    return id;
  }

  /** The basis; null in a decision on a state. */
  public @Nullable BindingBasis basis() {
    return basis;
  }

  /** The state; null in a decision on the basis. */
  public @Nullable String iso2() {
    return iso2;
  }

  /** The rule for the state; null in a decision on the basis. */
  public @Nullable BindingRule rule() {
    return rule;
  }

  /** Why it was decided so, in the words of who did; never blank. */
  public String reason() {
    return reason;
  }

  /** From when on it holds. */
  public Instant decidedAt() {
    return decidedAt;
  }

  /** The username of who decided. */
  public String decidedBy() {
    return decidedBy;
  }
}
