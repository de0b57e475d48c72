package de.umsetzungsmonitor.web.review;

import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.ProvisionTexts;
import de.umsetzungsmonitor.domain.review.Decisions;
import de.umsetzungsmonitor.domain.review.ReviewList;
import de.umsetzungsmonitor.domain.review.ReviewQueue;
import de.umsetzungsmonitor.domain.review.SuggestionPlace;
import de.umsetzungsmonitor.domain.tag.SuggestionText;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where the review goes on, and what it says about that. */
@Component
class ReviewSteps {

  /**
   * A step.
   *
   * @param address where the review goes on
   * @param message the end of the key of what to say; null for nothing
   * @param about what the message speaks of
   */
  record Step(String address, @Nullable String message, Object... about) {}

  private final Decisions decisions;
  private final ReviewQueue queue;
  private final ReviewList list;
  private final ProvisionTexts texts;
  private final ReviewPages pages;

  ReviewSteps(
      Decisions decisions,
      ReviewQueue queue,
      ReviewList list,
      ProvisionTexts texts,
      ReviewPages pages) {
    this.decisions = decisions;
    this.queue = queue;
    this.list = list;
    this.texts = texts;
    this.pages = pages;
  }

  /** To the next suggestion, after a decision. */
  Step decided(ReviewQuery query, String decision, String label, String username) {
    return new Step(query.next(), decision, label, pages.progress(query, username).open());
  }

  /** To the next suggestion of the provision, or past the provision. */
  Step skip(ReviewQuery query, long suggestion, SuggestionPlace place, String username) {
    List<Long> wanted = list.wanted(query.filter(), place.provisionId());
    int next = wanted.indexOf(suggestion) + 1;
    if (next > 0 && next < wanted.size()) {
      return new Step(query.at(wanted.get(next)), null);
    }
    queue.passOver(place.provisionId(), username);
    return new Step(query.next(), "skip");
  }

  /** To the suggestion before, or to what was skipped last. */
  Step back(ReviewQuery query, long suggestion, SuggestionPlace place, String username) {
    List<Long> wanted = list.wanted(query.filter(), place.provisionId());
    int before = wanted.indexOf(suggestion) - 1;
    if (before >= 0) {
      return new Step(query.at(wanted.get(before)), null);
    }
    return queue
        .returnToLast(username)
        .flatMap(this::last)
        .map(id -> new Step(query.at(id), null))
        .orElseGet(() -> new Step(query.at(suggestion), "back.nothing"));
  }

  /** To what was decided last, which is open again. */
  Step undo(ReviewQuery query, String username, Instant at) {
    Optional<ProvisionAddress> undone = decisions.undo(username, at);
    if (undone.isEmpty()) {
      Long here = query.suggestion();
      return new Step(here == null ? query.next() : query.at(here), "undo.nothing");
    }
    return undone
        .flatMap(address -> reopened(address, at))
        .map(id -> new Step(query.at(id), "undo"))
        .orElseGet(() -> new Step(query.next(), "undo"));
  }

  /** To what comes next now that nothing is skipped any more. */
  Step returnToSkipped(ReviewQuery query, String username) {
    queue.returnToPassedOver(username);
    return new Step(query.next(), null);
  }

  private Optional<Long> last(ProvisionAddress address) {
    return texts.context(address).suggestions().stream()
        .max(Comparator.comparing(each -> each.span().start()))
        .map(SuggestionText::id);
  }

  private Optional<Long> reopened(ProvisionAddress address, Instant at) {
    return texts.context(address).suggestions().stream()
        .filter(each -> each.since().equals(at))
        .findFirst()
        .map(SuggestionText::id);
  }
}
