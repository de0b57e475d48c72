package de.umsetzungsmonitor.domain.tag;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One modality for a set of addressees, resting on quoted words. A tag never changes: another one
 * takes its place and this one is retired, so that past states stay readable.
 */
@Entity
public class Tag {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Enumerated(EnumType.STRING)
  private Modality modality;

  private boolean states;
  private boolean industry;
  private boolean agencies;
  @Embedded private @Nullable TextSpan span;
  private @Nullable String lostQuote;

  @OneToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "carried_from")
  private @Nullable Tag carriedFrom;

  @Enumerated(EnumType.STRING)
  private TagOrigin origin;

  @Enumerated(EnumType.STRING)
  private TagState state;

  private Instant createdAt;
  private String createdBy;
  private @Nullable Instant removedAt;
  private @Nullable String removedBy;

  @SuppressWarnings("NullAway.Init")
  protected Tag() {}

  /** A confirmed tag; {@code span} is null if no words were chosen. */
  @SuppressWarnings("NullAway.Init") // the database gives the id
  public Tag(
      Modality modality,
      Set<Addressee> addressees,
      @Nullable TextSpan span,
      TagOrigin origin,
      String createdBy,
      Instant createdAt) {
    this.modality = modality;
    this.states = addressees.contains(Addressee.STATES);
    this.industry = addressees.contains(Addressee.INDUSTRY);
    this.agencies = addressees.contains(Addressee.AGENCIES);
    this.span = span;
    this.origin = origin;
    this.state = TagState.CONFIRMED;
    this.createdBy = createdBy;
    this.createdAt = createdAt;
  }

  /**
   * The same tag on the text that takes the place of the one it was set on: as it was, or to be
   * checked where the text changed or lost the words that it rests on.
   *
   * @param text of the provision in the new version
   */
  public Tag carriedTo(String text, boolean textChanged) {
    String words = span == null ? lostQuote : span.quote();
    TextSpan found = null;
    if (span != null) {
      found = span.movedTo(text).orElse(null);
    } else if (lostQuote != null) {
      found = TextSpan.findOnly(lostQuote, text).orElse(null);
    }
    Tag tag = new Tag(modality, addressees(), found, origin, createdBy, createdAt);
    tag.lostQuote = found == null ? words : null;
    tag.state = textChanged || tag.lostQuote != null ? TagState.TO_CHECK : state;
    tag.carriedFrom = this;
    return tag;
  }

  /**
   * Takes the tag out of force.
   *
   * @throws TagAlreadyChanged if somebody did so before
   */
  public void retire(String by, Instant at) {
    if (removedAt != null) {
      throw new TagAlreadyChanged(id);
    }
    removedAt = at;
    removedBy = by;
  }

  public Long id() {
    return id;
  }

  public Modality modality() {
    return modality;
  }

  /** The addressees in the order of their declaration, at least one. */
  public Set<Addressee> addressees() {
    return Addressee.of(states, industry, agencies);
  }

  public @Nullable TextSpan span() {
    return span;
  }

  /** Words that it rested on in the version before and that the text lost; null if it did not. */
  public @Nullable String lostQuote() {
    return lostQuote;
  }

  /** Whether it was taken over from the version before and is no step of its own. */
  public boolean isCarried() {
    return carriedFrom != null;
  }

  public TagOrigin origin() {
    return origin;
  }

  public TagState state() {
    return state;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public String createdBy() {
    return createdBy;
  }

  public @Nullable Instant removedAt() {
    return removedAt;
  }

  public @Nullable String removedBy() {
    return removedBy;
  }

  /** Whether the tag says exactly this. */
  public boolean says(Modality modality, Set<Addressee> addressees, @Nullable TextSpan span) {
    return this.modality == modality
        && addressees().equals(addressees)
        && Objects.equals(this.span, span);
  }

  /** Whether this person set it at this moment. */
  public boolean wasSet(String by, Instant at) {
    return createdBy.equals(by) && createdAt.equals(at);
  }

  /** Whether the tag holds now. */
  public boolean isInForce() {
    return removedAt == null;
  }
}
