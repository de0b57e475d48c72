package de.umsetzungsmonitor.domain.tag;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/**
 * What a rule suggests to tag. It counts nowhere; a tag comes of it when a person decides so. What
 * it says never changes, only what became of it, and each such step is kept.
 */
@Entity
public class Suggestion {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE)
  private Long id;

  @Enumerated(EnumType.STRING)
  private Modality modality;

  private boolean states;
  private boolean industry;
  private boolean agencies;
  @Embedded private TextSpan span;
  private String rule;
  private String ruleSet;
  private double confidence;
  private Instant madeAt;

  @Enumerated(EnumType.STRING)
  private SuggestionState state;

  private Instant since;
  private @Nullable String decidedBy;

  @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
  private @Nullable Tag tag;

  private boolean carried;

  @OneToMany(cascade = CascadeType.PERSIST)
  @JoinColumn(name = "suggestion_id", nullable = false, updatable = false)
  @OrderBy("decidedAt, id")
  @BatchSize(size = 200)
  private List<SuggestionDecision> decisions = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  protected Suggestion() {}

  /**
   * An open suggestion.
   *
   * @param text of the provision, in which the words stand where the proposal says
   * @param ruleSet the version of the rules
   */
  @SuppressWarnings("NullAway.Init") // the database gives the id
  public Suggestion(ProposedTag proposed, String text, String ruleSet, Instant madeAt) {
    this.modality = proposed.modality();
    this.states = proposed.addressees().contains(Addressee.STATES);
    this.industry = proposed.addressees().contains(Addressee.INDUSTRY);
    this.agencies = proposed.addressees().contains(Addressee.AGENCIES);
    this.span = TextSpan.at(text, proposed.span().start(), proposed.span().end());
    this.rule = proposed.rule();
    this.ruleSet = ruleSet;
    this.confidence = proposed.confidence();
    this.madeAt = madeAt;
    this.state = SuggestionState.OPEN;
    this.since = madeAt;
  }

  /**
   * The same decided suggestion on the same text in a new version.
   *
   * @param text of the provision in the new version
   * @param carriedTag the tag that came of it, as the new version took it over; null if none did
   */
  public Suggestion carriedTo(String text, @Nullable Tag carriedTag) {
    TextSpan there = span.movedTo(text).orElse(span);
    ProposedTag said = new ProposedTag(modality, addressees(), there, rule, confidence);
    Suggestion copy = new Suggestion(said, text, ruleSet, madeAt);
    copy.state = state;
    copy.since = since;
    copy.decidedBy = decidedBy;
    copy.tag = carriedTag == null ? tag : carriedTag;
    copy.carried = true;
    return copy;
  }

  /**
   * Decides the suggestion by a tag: it holds if the tag says what it suggests, else it was
   * changed.
   *
   * @throws SuggestionAlreadyDecided if it is not open
   */
  public void decide(Tag tag, String by, Instant at) {
    step(isHeldBy(tag) ? SuggestionState.CONFIRMED : SuggestionState.CHANGED, tag, by, at);
  }

  /**
   * Says that it does not hold.
   *
   * @throws SuggestionAlreadyDecided if it is not open
   */
  public void reject(String by, Instant at) {
    step(SuggestionState.REJECTED, null, by, at);
  }

  /** Takes a decision back. */
  public void reopen(String by, Instant at) {
    state = SuggestionState.OPEN;
    since = at;
    decidedBy = null;
    tag = null;
    carried = false;
    decisions.add(new SuggestionDecision(ReviewStep.REOPENED, null, by, at));
  }

  /**
   * Says that the rules no longer make it.
   *
   * @throws SuggestionAlreadyDecided if it is not open
   */
  public void withdraw(Instant at) {
    requireOpen();
    state = SuggestionState.WITHDRAWN;
    since = at;
  }

  private void step(SuggestionState to, @Nullable Tag cameToBe, String by, Instant at) {
    requireOpen();
    state = to;
    since = at;
    decidedBy = by;
    tag = cameToBe;
    decisions.add(new SuggestionDecision(ReviewStep.valueOf(to.name()), cameToBe, by, at));
  }

  /**
   * Lets nobody decide twice.
   *
   * @throws SuggestionAlreadyDecided if it is not open
   */
  public void requireOpen() {
    if (!isOpen()) {
      throw new SuggestionAlreadyDecided(SuggestionText.of(this));
    }
  }

  public Long id() {
    return id;
  }

  public Modality modality() {
    return modality;
  }

  /** The addressees in the order of their declaration; empty where a person has to name them. */
  public Set<Addressee> addressees() {
    return Addressee.of(states, industry, agencies);
  }

  public TextSpan span() {
    return span;
  }

  public String rule() {
    return rule;
  }

  /** The share of such suggestions that hold, as calibrated, from 0 to 1. */
  public double confidence() {
    return confidence;
  }

  public SuggestionState state() {
    return state;
  }

  /** Since when it is in its state. */
  public Instant since() {
    return since;
  }

  /** The username of who decided; null if nobody did. */
  public @Nullable String decidedBy() {
    return decidedBy;
  }

  /** The tag that came of it; null if none did. */
  public @Nullable Tag tag() {
    return tag;
  }

  /** Whether the decision was taken over from the version before. */
  public boolean isCarried() {
    return carried;
  }

  public boolean isOpen() {
    return state == SuggestionState.OPEN;
  }

  /**
   * Whether this person decided it so at this moment, here or on a version before, and nobody took
   * that back or retired the tag that came of it.
   */
  public boolean wasDecided(String by, Instant at) {
    return by.equals(decidedBy) && since.equals(at) && (tag == null || tag.isInForce());
  }

  /** Every step of it in this version of the document, the oldest first. */
  List<ReviewChange> changes() {
    SuggestionText now = SuggestionText.of(this);
    return decisions.stream()
        .map(each -> new ReviewChange(each.step(), now, each.decidedAt(), each.decidedBy()))
        .toList();
  }

  /**
   * Whether a tag says what is suggested: as binding, to the same addressees or to some where none
   * were found, and resting on words that overlap or on the provision as a whole.
   */
  public boolean isHeldBy(Tag tag) {
    TextSpan words = tag.span();
    return tag.modality() == modality
        && (addressees().isEmpty() || addressees().equals(tag.addressees()))
        && (words == null || words.overlaps(span));
  }

  /**
   * Whether another suggestion makes this one superfluous: it says the same of the same words, and
   * a person has decided about it or it comes of the same rule as surely.
   */
  public boolean isRepeatedBy(Suggestion other) {
    return state != SuggestionState.WITHDRAWN
        && modality == other.modality
        && addressees().equals(other.addressees())
        && span.equals(other.span)
        && (state.isDecided() || rule.equals(other.rule) && confidence == other.confidence);
  }
}
