package de.umsetzungsmonitor.domain.binding;

import de.umsetzungsmonitor.domain.document.DocumentNotFound;
import de.umsetzungsmonitor.domain.document.PolicyDocument;
import de.umsetzungsmonitor.domain.document.PolicyDocuments;
import de.umsetzungsmonitor.domain.state.MemberStates;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An analyst decides whom a text binds. Of two who decide at the same time the second waits, and
 * decides on what the first one left.
 */
@Service
@Transactional
public class Binding {

  private final PolicyDocuments documents;
  private final MemberStates states;
  private final BindingDecisions decisions;
  private final Clock clock;

  Binding(PolicyDocuments documents, MemberStates states, BindingDecisions decisions, Clock clock) {
    this.documents = documents;
    this.states = states;
    this.decisions = decisions;
    this.clock = clock;
  }

  /** The day whose members a text binds, if nothing else is said of a state. */
  @Transactional(readOnly = true)
  public BindingBasis basis(String slug) {
    return decisions.onBasis(slug).map(BindingDecision::basis).orElse(BindingBasis.ADOPTION);
  }

  /**
   * Binds the members of another day.
   *
   * @param reason why; not blank
   * @param by the username of who decides
   * @throws DocumentNotFound if there is no such document
   * @throws BindingUnchanged if the basis is this one already
   */
  public void changeBasis(String slug, BindingBasis basis, String reason, String by) {
    PolicyDocument document = locked(slug);
    if (basis(slug) == basis) {
      throw new BindingUnchanged(slug, basis);
    }
    Instant from = giveWay(slug, decisions.onBasis(slug));
    decisions.save(BindingDecision.ofBasis(document, basis, reason, by, from));
  }

  /**
   * Includes a state that is not bound, exempts one that is, or lets its membership decide again.
   *
   * @param iso2 the code of a state that there is
   * @param reason why; not blank
   * @param by the username of who decides
   * @throws DocumentNotFound if there is no such document
   * @throws BindingUnchanged if that is so already
   */
  public void decide(String slug, String iso2, BindingRule rule, String reason, String by) {
    PolicyDocument document = locked(slug);
    Optional<BindingDecision> before = decisions.onState(slug, iso2);
    if (!changes(document, iso2, rule, before)) {
      throw new BindingUnchanged(slug, rule + " " + iso2);
    }
    Instant from = giveWay(slug, before);
    decisions.save(BindingDecision.ofState(document, iso2, rule, reason, by, from));
  }

  private boolean changes(
      PolicyDocument document, String iso2, BindingRule rule, Optional<BindingDecision> before) {
    return switch (rule) {
      case INCLUDED -> !isBound(document, iso2);
      case EXEMPT -> isBound(document, iso2);
      case MEMBERSHIP ->
          before.filter(decision -> decision.rule() != BindingRule.MEMBERSHIP).isPresent();
    };
  }

  private boolean isBound(PolicyDocument document, String iso2) {
    return states.boundBy(document.id()).stream().anyMatch(state -> state.iso2().equals(iso2));
  }

  /**
   * Only one decision holds at a time: the next one is stored after the one before gave way. Each
   * is later than all on the text before it, even by a clock that was set back: so a past moment
   * knows those that were made until then, and no others.
   */
  private Instant giveWay(String slug, Optional<BindingDecision> before) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Instant from =
        decisions
            .lastDecidedAt(slug)
            .filter(last -> !last.isBefore(now))
            .map(last -> last.plus(1, ChronoUnit.MICROS))
            .orElse(now);
    before.ifPresent(decision -> decision.giveWay(from));
    decisions.flush();
    return from;
  }

  private PolicyDocument locked(String slug) {
    return documents
        .lock(slug)
        .or(() -> documents.lock(slug)) // the version that took its place meanwhile
        .orElseThrow(() -> new DocumentNotFound(slug));
  }
}
