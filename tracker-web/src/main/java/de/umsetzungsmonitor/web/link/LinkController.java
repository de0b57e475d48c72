package de.umsetzungsmonitor.web.link;

import de.umsetzungsmonitor.domain.link.LinkAlreadyChanged;
import de.umsetzungsmonitor.domain.link.LinkAlreadySet;
import de.umsetzungsmonitor.domain.link.LinkToItself;
import de.umsetzungsmonitor.domain.link.LinkedProvision;
import de.umsetzungsmonitor.domain.link.Linking;
import de.umsetzungsmonitor.domain.provision.Provision;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.web.link.LinkForm.Mistake;
import de.umsetzungsmonitor.web.page.ProvisionPlace;
import de.umsetzungsmonitor.web.page.SeeOther;
import de.umsetzungsmonitor.web.provision.ProvisionPage;
import de.umsetzungsmonitor.web.provision.ProvisionPages;
import de.umsetzungsmonitor.web.security.SignedIn;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * An analyst links; mistakes and clashes show the provision again with the form as it was typed.
 */
@Controller
@RequestMapping("/documents/{slug}/{eId}/links")
class LinkController {

  private final Linking linking;
  private final TypedProvisions typed;
  private final ProvisionPages pages;
  private final MessageSource messages;

  LinkController(
      Linking linking, TypedProvisions typed, ProvisionPages pages, MessageSource messages) {
    this.linking = linking;
    this.typed = typed;
    this.pages = pages;
    this.messages = messages;
  }

  @PostMapping
  @PreAuthorize("hasRole('ANALYST')")
  ModelAndView add(
      ProvisionPlace place,
      LinkForm form,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes redirect) {
    Optional<Mistake> mistake = form.mistake();
    Optional<ProvisionAddress> other = typed.find(form.typed()).map(LinkController::address);
    if (mistake.isPresent() || other.isEmpty()) {
      return again(place, form, mistake.orElse(Mistake.UNKNOWN), me);
    }
    try {
      linking.link(
          place.address(), form.chosen().orElseThrow(), other.get(), form.said(), me.getUsername());
    } catch (LinkToItself e) {
      return again(place, form, Mistake.ITSELF, me);
    } catch (LinkAlreadySet e) {
      return again(place, form, Mistake.ALREADY, me);
    }
    return done(place, form.isCompared() ? other.get() : null, "link.added", redirect);
  }

  /** Says something else, or the same of texts that have changed. */
  @PostMapping("/{id}")
  @PreAuthorize("hasRole('ANALYST')")
  ModelAndView change(
      ProvisionPlace place,
      @PathVariable long id,
      LinkForm form,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes redirect) {
    Optional<Mistake> mistake = form.mistake();
    if (mistake.isPresent()) {
      return again(place, form, mistake.get(), me).addObject("linkChanged", id);
    }
    try {
      linking.change(
          place.address(), id, form.chosen().orElseThrow(), form.said(), me.getUsername());
    } catch (LinkAlreadyChanged e) {
      return overtaken(place, form, me);
    }
    return done(
        place,
        form.isCompared()
            ? typed.find(form.typed()).map(LinkController::address).orElse(null)
            : null,
        "link.changed",
        redirect);
  }

  @PostMapping("/{id}/remove")
  @PreAuthorize("hasRole('ANALYST')")
  ModelAndView remove(
      ProvisionPlace place,
      @PathVariable long id,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes redirect) {
    try {
      linking.unlink(place.address(), id, me.getUsername());
    } catch (LinkAlreadyChanged e) {
      return clash(pages.brief(place.address(), me));
    }
    return done(place, null, "link.removed", redirect);
  }

  private ModelAndView again(ProvisionPlace place, LinkForm form, Mistake mistake, SignedIn me) {
    return shown(pages.brief(place.address(), me), HttpStatus.UNPROCESSABLE_CONTENT)
        .addObject("linkForm", form)
        .addObject("linkMistake", mistake);
  }

  private static ModelAndView clash(ProvisionPage page) {
    return shown(page, HttpStatus.CONFLICT).addObject("linkClash", true);
  }

  /**
   * What was typed goes into the form of the link that took the place, or else into that of a new
   * one.
   */
  private ModelAndView overtaken(ProvisionPlace place, LinkForm form, SignedIn me) {
    ProvisionPage page = pages.brief(place.address(), me);
    Long now =
        typed
            .find(form.typed())
            .map(other -> page.linkWith(other.document().slug(), other.eId()))
            .map(LinkedProvision::id)
            .orElse(null);
    return clash(page).addObject("linkForm", form).addObject("linkChanged", now);
  }

  private static ModelAndView shown(ProvisionPage page, HttpStatus status) {
    return new ModelAndView("provision/page", status).addObject("page", page);
  }

  /** Back to the links, or to the comparison with another provision. */
  private ModelAndView done(
      ProvisionPlace place,
      @Nullable ProvisionAddress compared,
      String message,
      RedirectAttributes redirect) {
    redirect.addFlashAttribute(
        "message", messages.getMessage(message, null, LocaleContextHolder.getLocale()));
    return compared == null
        ? SeeOther.to("/documents/{slug}/{eId}#links", place.slug(), place.eId())
        : SeeOther.to(
            "/documents/{slug}/{eId}/compare?with={with}#link",
            place.slug(),
            place.eId(),
            compared.slug() + "/" + compared.eId());
  }

  private static ProvisionAddress address(Provision provision) {
    return new ProvisionAddress(
        provision.document().slug(), provision.document().version(), provision.eId());
  }
}
