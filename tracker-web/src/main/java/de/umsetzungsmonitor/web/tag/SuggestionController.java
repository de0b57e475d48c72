package de.umsetzungsmonitor.web.tag;

import de.umsetzungsmonitor.domain.review.Decisions;
import de.umsetzungsmonitor.domain.tag.AddresseeMissing;
import de.umsetzungsmonitor.domain.tag.SuggestionAlreadyDecided;
import de.umsetzungsmonitor.web.page.ProvisionPlace;
import de.umsetzungsmonitor.web.page.SeeOther;
import de.umsetzungsmonitor.web.provision.ProvisionPage;
import de.umsetzungsmonitor.web.security.SignedIn;
import java.time.Instant;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An analyst decides about what rules suggest, on the page of the provision. */
@Controller
@RequestMapping("/documents/{slug}/{eId}")
class SuggestionController {

  private final Decisions decisions;
  private final TagViews views;

  SuggestionController(Decisions decisions, TagViews views) {
    this.decisions = decisions;
    this.views = views;
  }

  /** The provision with the form to say something else in the place of a suggestion. */
  @GetMapping(params = "suggestion")
  @PreAuthorize("hasRole('ANALYST')")
  ModelAndView edit(
      ProvisionPlace place, @RequestParam long suggestion, @AuthenticationPrincipal SignedIn me) {
    ProvisionPage page = views.page(place.address(), me);
    return page.review().suggestions().stream()
        .filter(each -> each.id() == suggestion)
        .findFirst()
        .map(each -> views.form(page, TagForm.of(each), TagTarget.suggestion(suggestion)))
        .orElseGet(() -> views.clash(page, null, "decided"));
  }

  @PostMapping("/suggestions/{id}")
  @PreAuthorize("hasRole('ANALYST')")
  ModelAndView change(
      ProvisionPlace place,
      @PathVariable long id,
      TagForm form,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes redirect) {
    return views.save(
        place.address(),
        form,
        TagTarget.suggestion(id),
        me,
        (entry, at) -> decisions.change(id, entry, me.getUsername(), at),
        "tag.suggestion.changed",
        redirect);
  }

  /** Confirms a suggestion; one that names nobody leads to the form, where somebody is named. */
  @PostMapping("/suggestions/{id}/confirm")
  @PreAuthorize("hasRole('ANALYST')")
  ModelAndView confirm(
      ProvisionPlace place,
      @PathVariable long id,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes redirect) {
    try {
      Instant at = views.now();
      decisions.confirm(id, me.getUsername(), at);
      return views.done(place.address(), "tag.suggestion.confirmed", at, redirect);
    } catch (SuggestionAlreadyDecided e) {
      return views.decided(place.address(), null, e.suggestion(), me);
    } catch (AddresseeMissing e) {
      return SeeOther.to(
          "/documents/{slug}/{eId}?suggestion={id}#tag-form", place.slug(), place.eId(), id);
    }
  }

  @PostMapping("/suggestions/{id}/reject")
  @PreAuthorize("hasRole('ANALYST')")
  ModelAndView reject(
      ProvisionPlace place,
      @PathVariable long id,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes redirect) {
    try {
      Instant at = views.now();
      decisions.reject(id, me.getUsername(), at);
      return views.done(place.address(), "tag.suggestion.rejected", at, redirect);
    } catch (SuggestionAlreadyDecided e) {
      return views.decided(place.address(), null, e.suggestion(), me);
    }
  }

  /** Takes back what the analyst decided about the provision at a moment. */
  @PostMapping("/undo")
  @PreAuthorize("hasRole('ANALYST')")
  ModelAndView undo(
      ProvisionPlace place,
      @RequestParam Instant decidedAt,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes redirect) {
    return decisions.undo(place.address(), decidedAt, me.getUsername(), views.now())
        ? views.done(place.address(), "tag.undone", redirect)
        : views.clash(views.page(place.address(), me), null, "undo");
  }
}
