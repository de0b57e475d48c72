package de.umsetzungsmonitor.domain.tag;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One step in what people decided about a suggestion; written once. */
@Entity
class SuggestionDecision {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE)
  private Long id;

  @Enumerated(EnumType.STRING)
  private ReviewStep step;

  private Instant decidedAt;
  private String decidedBy;

  @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
  private @Nullable Tag tag;

  @SuppressWarnings("NullAway.Init")
  protected SuggestionDecision() {}

  @SuppressWarnings("NullAway.Init") // the database gives the id
  SuggestionDecision(ReviewStep step, @Nullable Tag tag, String decidedBy, Instant decidedAt) {
    this.step = step;
    this.tag = tag;
    this.decidedBy = decidedBy;
    this.decidedAt = decidedAt;
  }

  ReviewStep step() {
    return step;
  }

  Instant decidedAt() {
    return decidedAt;
  }

  String decidedBy() {
    return decidedBy;
  }
}
