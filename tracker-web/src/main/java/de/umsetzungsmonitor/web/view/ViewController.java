package de.umsetzungsmonitor.web.view;

import de.umsetzungsmonitor.domain.view.SavedView;
import de.umsetzungsmonitor.domain.view.SavedViews;
import de.umsetzungsmonitor.domain.view.TooManyViews;
import de.umsetzungsmonitor.domain.view.ViewAddress;
import de.umsetzungsmonitor.domain.view.ViewNameTaken;
import de.umsetzungsmonitor.domain.view.VisibleView;
import de.umsetzungsmonitor.web.page.SeeOther;
import de.umsetzungsmonitor.web.security.SignedIn;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Limit;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Views that people keep; only their owners change them, and administrators delete shared ones. */
@Controller
@RequestMapping("/views")
@PreAuthorize("isAuthenticated()")
class ViewController {

  private static final Logger log = LoggerFactory.getLogger(ViewController.class);
  private static final int SHOWN = 50;

  private final SavedViews views;
  private final MessageSource messages;
  private final Clock clock;

  ViewController(SavedViews views, MessageSource messages, Clock clock) {
    this.views = views;
    this.messages = messages;
    this.clock = clock;
  }

  /**
   * A page of the views that somebody sees.
   *
   * @param after the id of the last view of the page before; null for the first page
   */
  @GetMapping
  @PreAuthorize("isAuthenticated()")
  ModelAndView list(
      @RequestParam(required = false) @Nullable Long after, @AuthenticationPrincipal SignedIn me) {
    List<VisibleView> listed = views.visibleTo(me.getUsername(), after, Limit.of(SHOWN + 1));
    List<VisibleView> shown = listed.stream().limit(SHOWN).toList();
    return new ModelAndView("view/list", "views", shown)
        .addObject("first", after == null ? null : "/views")
        .addObject("next", listed.size() > SHOWN ? "/views?after=" + shown.getLast().id() : null);
  }

  /** Keeps the address of a page under a name and goes back to it; asks before it replaces one. */
  @PostMapping
  @PreAuthorize("isAuthenticated()")
  ModelAndView keep(
      @ModelAttribute("form") ViewForm form,
      BindingResult errors,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes flash,
      Locale locale) {
    ViewAddress address =
        ViewAddress.of(form.address())
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    form.check(errors);
    if (!errors.hasErrors()) {
      attempt(errors, "view.name.exists", () -> keep(form, address, me.getUsername()));
    }
    boolean isTaken =
        errors.getFieldErrors("name").stream()
            .anyMatch(error -> "view.name.exists".equals(error.getCode()));
    return errors.hasErrors()
        ? again(address).addObject("taken", isTaken)
        : done("view.kept", form, address.link(), flash, locale);
  }

  private void keep(ViewForm form, ViewAddress address, String username) {
    if (form.isReplacing()) {
      views.replace(username, form.name(), address, form.isShared(), clock.instant());
    } else {
      views.keep(username, form.name(), address, form.isShared(), clock.instant());
    }
  }

  /** The form that changes an own view. */
  @GetMapping("/{id}")
  @PreAuthorize("isAuthenticated()")
  ModelAndView form(@PathVariable long id, @AuthenticationPrincipal SignedIn me) {
    SavedView view = views.owned(me.getUsername(), id);
    return new ModelAndView("view/form", "form", ViewForm.of(view))
        .addObject("address", view.address().link())
        .addObject("id", id);
  }

  /** Renames an own view, shares it or takes it back. */
  @PostMapping("/{id}")
  @PreAuthorize("isAuthenticated()")
  ModelAndView change(
      @PathVariable long id,
      @ModelAttribute("form") ViewForm form,
      BindingResult errors,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes flash,
      Locale locale) {
    ViewAddress address = views.owned(me.getUsername(), id).address();
    form.check(errors);
    if (!errors.hasErrors()) {
      attempt(
          errors,
          "view.name.taken",
          () -> views.change(me.getUsername(), id, form.name(), form.isShared()));
    }
    return errors.hasErrors()
        ? again(address).addObject("id", id)
        : done("view.changed", form, "/views", flash, locale);
  }

  /** Forgets an own view. */
  @PostMapping("/{id}/delete")
  @PreAuthorize("isAuthenticated()")
  ModelAndView forget(
      @PathVariable long id,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes flash,
      Locale locale) {
    ViewForm form = ViewForm.of(views.owned(me.getUsername(), id));
    views.forget(me.getUsername(), id);
    return done("view.deleted", form, "/views", flash, locale);
  }

  /** Asks an administrator whether a shared view is to be deleted. */
  @GetMapping("/{id}/withdraw")
  @PreAuthorize("hasRole('ADMIN')")
  ModelAndView confirm(@PathVariable long id) {
    return new ModelAndView("view/withdraw", "view", views.shared(id));
  }

  /** Deletes a view that somebody shares. */
  @PostMapping("/{id}/withdraw")
  @PreAuthorize("hasRole('ADMIN')")
  ModelAndView withdraw(
      @PathVariable long id,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes flash,
      Locale locale) {
    SavedView view = views.shared(id);
    views.withdraw(id);
    log.info("{} deletes the view {} that {} shared", me.getUsername(), id, view.owner());
    return done("view.deleted", ViewForm.of(view), "/views", flash, locale);
  }

  /** The form with its mistakes, and the view that it is about. */
  private static ModelAndView again(ViewAddress address) {
    return new ModelAndView("view/form", HttpStatus.UNPROCESSABLE_CONTENT)
        .addObject("address", address.link());
  }

  private static void attempt(BindingResult errors, String taken, Runnable step) {
    try {
      step.run();
    } catch (ViewNameTaken e) {
      errors.rejectValue("name", taken);
    } catch (TooManyViews e) {
      errors.rejectValue("name", "view.tooMany", new Object[] {SavedViews.MOST}, null);
    }
  }

  private ModelAndView done(
      String message, ViewForm form, String next, RedirectAttributes flash, Locale locale) {
    flash.addFlashAttribute(
        "message", messages.getMessage(message, new Object[] {form.name()}, locale));
    return SeeOther.at(next);
  }
}
