package de.umsetzungsmonitor.domain.review;

import de.umsetzungsmonitor.domain.document.DocumentSuperseded;
import de.umsetzungsmonitor.domain.provision.Provision;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.ProvisionNotFound;
import de.umsetzungsmonitor.domain.provision.Provisions;
import de.umsetzungsmonitor.domain.provision.Tagging;
import de.umsetzungsmonitor.domain.tag.AddresseeMissing;
import de.umsetzungsmonitor.domain.tag.QuoteNotInText;
import de.umsetzungsmonitor.domain.tag.StillTagged;
import de.umsetzungsmonitor.domain.tag.SuggestionAlreadyDecided;
import de.umsetzungsmonitor.domain.tag.SuggestionNotFound;
import de.umsetzungsmonitor.domain.tag.TagEntry;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people decide about suggestions. Of two who decide about one provision at the same time the
 * second waits, and then learns what the first decided. Every step names who takes it, by username,
 * and when, in microseconds.
 */
@Service
@Transactional
public class Decisions {

  private final Provisions provisions;
  private final LatestDecisions latest;

  Decisions(Provisions provisions, LatestDecisions latest) {
    this.provisions = provisions;
    this.latest = latest;
  }

  /**
   * Confirms a suggestion: a tag says so from now on, or one that says so already is meant.
   *
   * @throws SuggestionNotFound if there is no such suggestion
   * @throws SuggestionAlreadyDecided if it is not open
   * @throws AddresseeMissing if it names nobody, so that a person has to
   * @throws DocumentSuperseded if that version of the document is not in force
   */
  public void confirm(long suggestionId, String by, Instant at) {
    decide(suggestionId, tagging -> tagging.confirmSuggestion(suggestionId, by, at));
  }

  /**
   * Sets another tag in the place of a suggestion. It counts as confirmed if only its words were
   * moved, or an addressee was named where it named none.
   *
   * @throws SuggestionNotFound if there is no such suggestion
   * @throws SuggestionAlreadyDecided if it is not open
   * @throws QuoteNotInText if the quoted words do not stand in the text
   * @throws DocumentSuperseded if that version of the document is not in force
   */
  public void change(long suggestionId, TagEntry entry, String by, Instant at) {
    decide(suggestionId, tagging -> tagging.changeSuggestion(suggestionId, entry, by, at));
  }

  /**
   * Rejects a suggestion.
   *
   * @throws SuggestionNotFound if there is no such suggestion
   * @throws SuggestionAlreadyDecided if it is not open
   * @throws DocumentSuperseded if that version of the document is not in force
   */
  public void reject(long suggestionId, String by, Instant at) {
    decide(suggestionId, tagging -> tagging.rejectSuggestion(suggestionId, by, at));
  }

  /**
   * Says that a provision asks nothing of anybody, which rejects its open suggestions.
   *
   * @throws ProvisionNotFound if there is no such provision
   * @throws StillTagged if it bears tags in force
   * @throws DocumentSuperseded if that version of the document is not in force
   */
  public void markNoCommitment(ProvisionAddress address, String by, Instant at) {
    say(provisions.lock(address), tagging -> tagging.markNoCommitment(by, at));
  }

  /**
   * Takes that back, whoever said it, and opens the suggestions again that were rejected with it.
   *
   * @throws ProvisionNotFound if there is no such provision
   * @throws DocumentSuperseded if that version of the document is not in force
   */
  public void removeNoCommitment(ProvisionAddress address, String by, Instant at) {
    say(provisions.lock(address), tagging -> tagging.removeNoCommitment(by, at));
  }

  /**
   * Takes back the latest decision of a person that still stands, on a version in force: its tag is
   * retired, and what was decided is open again. Asked again, the decision before; asked twice at
   * the same time, it is taken back once.
   *
   * @return the provision that it was about; empty if nothing was taken back
   */
  public Optional<ProvisionAddress> undo(String by, Instant at) {
    return latest
        .of(by)
        .flatMap(decision -> {
          Provision provision = provisions.lock(decision.provisionId()).orElseThrow();
          return undo(provision, decision.at(), by, at)
              ? Optional.of(new ProvisionAddress(provision.document().slug(), provision.eId()))
              : Optional.empty();
        });
  }

  /**
   * Takes back what a person decided about a provision at a moment.
   *
   * @return whether anything of it still stood
   * @throws ProvisionNotFound if there is no such provision
   * @throws DocumentSuperseded if that version of the document is not in force
   */
  public boolean undo(ProvisionAddress address, Instant decidedAt, String by, Instant at) {
    return undo(provisions.lock(address), decidedAt, by, at);
  }

  private boolean undo(Provision locked, Instant decidedAt, String by, Instant at) {
    boolean undone = locked.tagging().undo(decidedAt, by, at);
    provisions.flush(locked);
    return undone;
  }

  private void decide(long suggestionId, Consumer<Tagging> step) {
    Provision provision =
        provisions
            .findIdBySuggestion(suggestionId)
            .flatMap(provisions::lock)
            .orElseThrow(() -> new SuggestionNotFound(suggestionId));
    say(provision, step);
  }

  private void say(Provision provision, Consumer<Tagging> step) {
    step.accept(provision.tagging());
    provisions.flush(provision);
  }
}
