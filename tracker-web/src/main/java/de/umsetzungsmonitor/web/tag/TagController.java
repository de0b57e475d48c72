package de.umsetzungsmonitor.web.tag;

import de.umsetzungsmonitor.domain.provision.Provisions;
import de.umsetzungsmonitor.domain.tag.QuoteNotInText;
import de.umsetzungsmonitor.domain.tag.TagAlreadyChanged;
import de.umsetzungsmonitor.web.page.ProvisionPlace;
import de.umsetzungsmonitor.web.page.SeeOther;
import de.umsetzungsmonitor.web.provision.ProvisionPage;
import de.umsetzungsmonitor.web.security.SignedIn;
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

/** An analyst tags; mistakes and clashes show the provision again with the form as it was typed. */
@Controller
@RequestMapping("/documents/{slug}/{eId}")
class TagController {

  private final Provisions provisions;
  private final TagViews views;

  TagController(Provisions provisions, TagViews views) {
    this.provisions = provisions;
    this.views = views;
  }

  /** The provision with the form to change one of its tags. */
  @GetMapping(params = "edit")
  @PreAuthorize("hasRole('ANALYST')")
  ModelAndView edit(
      ProvisionPlace place, @RequestParam long edit, @AuthenticationPrincipal SignedIn me) {
    ProvisionPage page = views.page(place.address(), me);
    return page.provision().tags().stream()
        .filter(each -> each.id() == edit)
        .findFirst()
        .map(tag -> views.form(page, TagForm.of(tag), TagTarget.tag(edit)))
        .orElseGet(() -> views.clash(page, null, "tag"));
  }

  @PostMapping("/tags")
  @PreAuthorize("hasRole('ANALYST')")
  ModelAndView add(
      ProvisionPlace place,
      TagForm form,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes redirect) {
    return views.save(
        place.address(),
        form,
        null,
        me,
        (entry, at) -> provisions.tag(place.address(), entry, me.getUsername(), at),
        "tag.added",
        redirect);
  }

  @PostMapping("/tags/{id}")
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
        TagTarget.tag(id),
        me,
        (entry, at) -> provisions.retag(place.address(), id, entry, me.getUsername(), at),
        "tag.changed",
        redirect);
  }

  @PostMapping("/tags/{id}/remove")
  @PreAuthorize("hasRole('ANALYST')")
  ModelAndView remove(
      ProvisionPlace place,
      @PathVariable long id,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes redirect) {
    try {
      provisions.untag(place.address(), id, me.getUsername(), views.now());
      return views.done(place.address(), "tag.removed", redirect);
    } catch (TagAlreadyChanged e) {
      return views.clash(views.page(place.address(), me), null, "tag");
    }
  }

  /** Confirms a tag that a new version of the text took over. */
  @PostMapping("/tags/{id}/confirm")
  @PreAuthorize("hasRole('ANALYST')")
  ModelAndView confirm(
      ProvisionPlace place,
      @PathVariable long id,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes redirect) {
    try {
      provisions.confirmTag(place.address(), id, me.getUsername(), views.now());
      return views.done(place.address(), "tag.confirmed", redirect);
    } catch (TagAlreadyChanged e) {
      return views.clash(views.page(place.address(), me), null, "tag");
    } catch (QuoteNotInText e) {
      return SeeOther.to(
          "/documents/{slug}/{eId}?edit={id}#tag-form", place.slug(), place.eId(), id);
    }
  }
}
