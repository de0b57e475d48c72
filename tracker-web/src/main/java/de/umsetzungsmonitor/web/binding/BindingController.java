package de.umsetzungsmonitor.web.binding;

import de.umsetzungsmonitor.domain.binding.Binding;
import de.umsetzungsmonitor.domain.binding.BindingUnchanged;
import de.umsetzungsmonitor.domain.state.MemberState;
import de.umsetzungsmonitor.web.page.SeeOther;
import de.umsetzungsmonitor.web.security.SignedIn;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everybody reads which states a text binds, and why; analysts decide it. */
@Controller
@RequestMapping("/documents/{slug}/states")
class BindingController {

  private static final String VIEW = "binding/states";

  private final BindingPages pages;
  private final Binding binding;
  private final MessageSource messages;

  BindingController(BindingPages pages, Binding binding, MessageSource messages) {
    this.pages = pages;
    this.binding = binding;
    this.messages = messages;
  }

  /**
   * The states with the reasons, and what was decided.
   *
   * @param form for which state a decision is prepared
   * @param before the id of the decision before which the history begins
   */
  @GetMapping
  @PreAuthorize("isAuthenticated()")
  ModelAndView page(
      @PathVariable String slug,
      @ModelAttribute("ruleForm") RuleForm form,
      @RequestParam(required = false) @Nullable Long before) {
    BindingPage page = pages.page(slug, before);
    return new ModelAndView(VIEW, "page", page).addObject("basisForm", BasisForm.of(page.basis()));
  }

  /** Binds the members of another day. */
  @PostMapping("/basis")
  @PreAuthorize("hasRole('ANALYST')")
  ModelAndView changeBasis(
      @PathVariable String slug,
      @ModelAttribute("basisForm") BasisForm form,
      BindingResult errors,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes flash,
      Locale locale) {
    form.check(errors);
    if (!errors.hasErrors()) {
      try {
        binding.changeBasis(slug, form.chosen().orElseThrow(), form.reason(), me.getUsername());
      } catch (BindingUnchanged e) {
        errors.rejectValue("basis", "binding.error.basis.same");
      }
    }
    if (errors.hasErrors()) {
      return new ModelAndView(VIEW, HttpStatus.UNPROCESSABLE_CONTENT)
          .addObject("page", pages.page(slug, null))
          .addObject("ruleForm", RuleForm.empty());
    }
    return done(
        slug, messages.getMessage("binding.done.basis." + form.basis(), null, locale), flash);
  }

  /** Includes a state, exempts it, or takes that back. */
  @PostMapping
  @PreAuthorize("hasRole('ANALYST')")
  ModelAndView decide(
      @PathVariable String slug,
      @ModelAttribute("ruleForm") RuleForm form,
      BindingResult errors,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes flash,
      Locale locale) {
    BindingPage page = pages.page(slug, null);
    Optional<MemberState> state =
        page.states().stream().filter(each -> each.iso2().equals(form.state())).findFirst();
    if (state.isEmpty()) {
      errors.rejectValue("state", "binding.error.state");
    }
    form.check(errors);
    if (!errors.hasErrors()) {
      try {
        binding.decide(
            slug, form.state(), form.chosen().orElseThrow(), form.reason(), me.getUsername());
      } catch (BindingUnchanged e) {
        errors.rejectValue("rule", "binding.error.rule." + form.rule());
      }
    }
    if (errors.hasErrors()) {
      return new ModelAndView(VIEW, HttpStatus.UNPROCESSABLE_CONTENT)
          .addObject("page", page)
          .addObject("basisForm", BasisForm.of(page.basis()));
    }
    Object[] name = {state.orElseThrow().name(locale)};
    return done(slug, messages.getMessage("binding.done.rule." + form.rule(), name, locale), flash);
  }

  private static ModelAndView done(String slug, String message, RedirectAttributes flash) {
    flash.addFlashAttribute("message", message);
    return SeeOther.to("/documents/{slug}/states", slug);
  }
}
