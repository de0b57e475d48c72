package de.umsetzungsmonitor.web.tag;

import de.umsetzungsmonitor.domain.review.Decisions;
import de.umsetzungsmonitor.domain.tag.StillTagged;
import de.umsetzungsmonitor.web.page.ProvisionPlace;
import de.umsetzungsmonitor.web.security.SignedIn;
import java.time.Instant;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An analyst says that a provision asks nothing of anybody, or takes that back. */
@Controller
@RequestMapping("/documents/{slug}/{eId}/no-commitment")
class NoCommitmentController {

  private final Decisions decisions;
  private final TagViews views;

  NoCommitmentController(Decisions decisions, TagViews views) {
    this.decisions = decisions;
    this.views = views;
  }

  @PostMapping
  @PreAuthorize("hasRole('ANALYST')")
  ModelAndView mark(
      ProvisionPlace place, @AuthenticationPrincipal SignedIn me, RedirectAttributes redirect) {
    try {
      Instant at = views.now();
      decisions.markNoCommitment(place.address(), me.getUsername(), at);
      return views.done(place.address(), "tag.nothing.marked", at, redirect);
    } catch (StillTagged e) {
      return views.clash(views.page(place.address(), me), null, "tagged");
    }
  }

  @PostMapping("/remove")
  @PreAuthorize("hasRole('ANALYST')")
  ModelAndView remove(
      ProvisionPlace place, @AuthenticationPrincipal SignedIn me, RedirectAttributes redirect) {
    decisions.removeNoCommitment(place.address(), me.getUsername(), views.now());
    return views.done(place.address(), "tag.nothing.removed", redirect);
  }
}
