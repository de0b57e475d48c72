package de.umsetzungsmonitor.web.review;

import de.umsetzungsmonitor.domain.account.DisplayNames;
import de.umsetzungsmonitor.domain.provision.ProvisionContext;
import de.umsetzungsmonitor.domain.provision.ProvisionTexts;
import de.umsetzungsmonitor.domain.review.ReviewItem;
import de.umsetzungsmonitor.domain.review.ReviewList;
import de.umsetzungsmonitor.domain.review.ReviewQueue;
import de.umsetzungsmonitor.domain.review.SuggestionPlace;
import de.umsetzungsmonitor.domain.tag.ReviewChange;
import de.umsetzungsmonitor.domain.tag.SuggestionNotFound;
import de.umsetzungsmonitor.domain.tag.SuggestionText;
import de.umsetzungsmonitor.web.security.SignedIn;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Shows the suggestion that somebody has to decide about. */
@Controller
@PreAuthorize("hasRole('ANALYST')")
class ReviewController {

  private final ReviewQueue queue;
  private final ReviewList list;
  private final ProvisionTexts texts;
  private final ReviewPages pages;
  private final DisplayNames names;

  ReviewController(
      ReviewQueue queue,
      ReviewList list,
      ProvisionTexts texts,
      ReviewPages pages,
      DisplayNames names) {
    this.queue = queue;
    this.list = list;
    this.texts = texts;
    this.pages = pages;
    this.names = names;
  }

  /** The suggestion that comes next, or a certain one if nobody else has its provision. */
  @GetMapping("/review")
  ModelAndView review(ReviewQuery query, @AuthenticationPrincipal SignedIn me) {
    Long suggestion = query.suggestion();
    return suggestion == null ? next(query, me) : one(query, suggestion, me);
  }

  private ModelAndView next(ReviewQuery query, SignedIn me) {
    return offered(query, me).or(() -> offered(query, me)).orElseGet(() -> empty(query, me));
  }

  /** What comes next; empty if nothing does, or if it was decided about since it was found. */
  private Optional<ModelAndView> offered(ReviewQuery query, SignedIn me) {
    Optional<ModelAndView> offered =
        queue
            .next(query.filter(), me.getUsername())
            .flatMap(found ->
                list.wanted(query.filter(), found.provisionId()).stream()
                    .flatMap(id -> open(found.context(), id).stream())
                    .findFirst()
                    .map(suggestion -> shown(query, me, found.context(), suggestion)));
    if (offered.isEmpty()) {
      queue.release(me.getUsername());
    }
    return offered;
  }

  private ModelAndView one(ReviewQuery query, long id, SignedIn me) {
    SuggestionPlace place = list.place(id).orElseThrow(() -> new SuggestionNotFound(id));
    Optional<ReviewItem> item = queue.take(place.address(), me.getUsername());
    if (item.isEmpty()) {
      return held(query, place, me);
    }
    ProvisionContext context = item.get().context();
    return open(context, id)
        .map(suggestion -> shown(query, me, context, suggestion))
        .orElseGet(() -> decided(query, id, place, me));
  }

  private ModelAndView shown(
      ReviewQuery query, SignedIn me, ProvisionContext context, SuggestionText suggestion) {
    return view(pages.with(query, me.getUsername(), context, suggestion))
        .addObject("form", ReviewForm.of(suggestion));
  }

  private ModelAndView empty(ReviewQuery query, SignedIn me) {
    return view(pages.without(query, me.getUsername()));
  }

  private ModelAndView held(ReviewQuery query, SuggestionPlace place, SignedIn me) {
    ModelAndView view = empty(query, me).addObject("place", place.address());
    queue
        .holder(place.provisionId())
        .ifPresent(claim ->
            view.addObject("holder", name(claim.username())).addObject("until", claim.until()));
    return view.addObject("held", true);
  }

  private ModelAndView decided(ReviewQuery query, long id, SuggestionPlace place, SignedIn me) {
    queue.release(me.getUsername());
    ModelAndView view = empty(query, me).addObject("place", place.address());
    texts.review(place.address()).history().stream()
        .map(ReviewChange::suggestion)
        .filter(Objects::nonNull)
        .filter(suggestion -> suggestion.id() == id && suggestion.decidedBy() != null)
        .findFirst()
        .ifPresent(suggestion ->
            view.addObject("decision", suggestion)
                .addObject("decider", name(Objects.requireNonNull(suggestion.decidedBy()))));
    return view.addObject("decided", true);
  }

  private String name(String username) {
    return names.of(Set.of(username)).getOrDefault(username, username);
  }

  private static Optional<SuggestionText> open(ProvisionContext context, long id) {
    return context.suggestions().stream().filter(each -> each.id() == id).findFirst();
  }

  private static ModelAndView view(ReviewPage page) {
    return new ModelAndView("review/page").addObject("page", page);
  }
}
