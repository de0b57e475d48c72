package de.umsetzungsmonitor.web.tag;

import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.Provisions;
import de.umsetzungsmonitor.domain.tag.QuoteNotInText;
import de.umsetzungsmonitor.domain.tag.TagAlreadyChanged;
import de.umsetzungsmonitor.domain.tag.TagAlreadySet;
import de.umsetzungsmonitor.domain.tag.TagEntry;
import de.umsetzungsmonitor.domain.tag.TagText;
import de.umsetzungsmonitor.web.page.ProvisionPlace;
import de.umsetzungsmonitor.web.page.SeeOther;
import de.umsetzungsmonitor.web.provision.ProvisionPage;
import de.umsetzungsmonitor.web.provision.ProvisionPages;
import de.umsetzungsmonitor.web.security.SignedIn;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
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
  private final ProvisionPages pages;
  private final MessageSource messages;
  private final Clock clock;

  TagController(Provisions provisions, ProvisionPages pages, MessageSource messages, Clock clock) {
    this.provisions = provisions;
    this.pages = pages;
    this.messages = messages;
    this.clock = clock;
  }

  /** The provision with the form to change one of its tags. */
  @GetMapping(params = "edit")
  @PreAuthorize("hasRole('ANALYST')")
  ModelAndView edit(
      ProvisionPlace place, @RequestParam long edit, @AuthenticationPrincipal SignedIn me) {
    ProvisionPage page = pages.brief(place.address(), me);
    Optional<TagText> tag =
        page.provision().tags().stream().filter(each -> each.id() == edit).findFirst();
    return tag.map(text -> shown(page, TagForm.of(text), edit, HttpStatus.OK))
        .orElseGet(() -> clash(page, null));
  }

  @PostMapping("/tags")
  @PreAuthorize("hasRole('ANALYST')")
  ModelAndView add(
      ProvisionPlace place,
      TagForm form,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes redirect) {
    return save(place.address(), form, null, me, redirect);
  }

  @PostMapping("/tags/{id}")
  @PreAuthorize("hasRole('ANALYST')")
  ModelAndView change(
      ProvisionPlace place,
      @PathVariable long id,
      TagForm form,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes redirect) {
    return save(place.address(), form, id, me, redirect);
  }

  @PostMapping("/tags/{id}/remove")
  @PreAuthorize("hasRole('ANALYST')")
  ModelAndView remove(
      ProvisionPlace place,
      @PathVariable long id,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes redirect) {
    try {
      provisions.untag(place.address(), id, me.getUsername(), now());
      return done(place.address(), "tag.removed", redirect);
    } catch (TagAlreadyChanged e) {
      return clash(pages.brief(place.address(), me), null);
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
      provisions.confirmTag(place.address(), id, me.getUsername(), now());
      return done(place.address(), "tag.confirmed", redirect);
    } catch (TagAlreadyChanged e) {
      return clash(pages.brief(place.address(), me), null);
    } catch (QuoteNotInText e) {
      return SeeOther.to(
          "/documents/{slug}/{eId}?edit={id}#tag-form", place.slug(), place.eId(), id);
    }
  }

  private ModelAndView save(
      ProvisionAddress place,
      TagForm form,
      @Nullable Long id,
      SignedIn me,
      RedirectAttributes redirect) {
    List<TagForm.Mistake> mistakes = form.mistakes();
    if (mistakes.isEmpty()) {
      try {
        store(place, form.entry(), id, me.getUsername());
        return done(place, id == null ? "tag.added" : "tag.changed", redirect);
      } catch (QuoteNotInText e) {
        mistakes = List.of(TagForm.QUOTE_NOT_IN_TEXT);
      } catch (TagAlreadySet e) {
        mistakes = List.of(TagForm.SET_ALREADY);
      } catch (TagAlreadyChanged e) {
        return clash(pages.brief(place, me), form);
      }
    }
    ProvisionPage page = pages.brief(place, me);
    return shown(page, form, id, HttpStatus.UNPROCESSABLE_CONTENT).addObject("mistakes", mistakes);
  }

  private void store(ProvisionAddress place, TagEntry entry, @Nullable Long id, String by) {
    if (id == null) {
      provisions.tag(place, entry, by, now());
    } else {
      provisions.retag(place, id, entry, by, now());
    }
  }

  /** What the history stores has no finer grain. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private ModelAndView clash(ProvisionPage page, @Nullable TagForm form) {
    return shown(page, form, null, HttpStatus.CONFLICT).addObject("clash", true);
  }

  private static ModelAndView shown(
      ProvisionPage page, @Nullable TagForm form, @Nullable Long id, HttpStatus status) {
    ModelAndView view = new ModelAndView("provision/page", status);
    return view.addObject("page", page).addObject("tagForm", form).addObject("tagId", id);
  }

  private ModelAndView done(ProvisionAddress place, String message, RedirectAttributes redirect) {
    redirect.addFlashAttribute(
        "message", messages.getMessage(message, null, LocaleContextHolder.getLocale()));
    return SeeOther.to("/documents/{slug}/{eId}#tags", place.slug(), place.eId());
  }
}
