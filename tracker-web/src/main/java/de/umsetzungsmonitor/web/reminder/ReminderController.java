package de.umsetzungsmonitor.web.reminder;

import de.umsetzungsmonitor.domain.Days;
import de.umsetzungsmonitor.domain.account.TokenSecret;
import de.umsetzungsmonitor.domain.reminder.AskedLately;
import de.umsetzungsmonitor.domain.reminder.MailAddress;
import de.umsetzungsmonitor.domain.reminder.Reminder;
import de.umsetzungsmonitor.domain.reminder.Reminders;
import de.umsetzungsmonitor.domain.reminder.Rhythm;
import de.umsetzungsmonitor.web.page.SeeOther;
import de.umsetzungsmonitor.web.security.SignedIn;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.mail.MailException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How somebody wants to be reminded. */
@Controller
@RequestMapping("/account/reminders")
@PreAuthorize("isAuthenticated()")
class ReminderController {

  private static final String FORM = "reminderForm";
  private static final String FAILED = "reminder.saved.failed";

  private final Reminders reminders;
  private final ReminderMails mails;
  private final ReminderSettings settings;
  private final MessageSource messages;
  private final Clock clock;

  ReminderController(
      Reminders reminders,
      ReminderMails mails,
      ReminderSettings settings,
      MessageSource messages,
      Clock clock) {
    this.reminders = reminders;
    this.mails = mails;
    this.settings = settings;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping
  @PreAuthorize("isAuthenticated()")
  ModelAndView page(@AuthenticationPrincipal SignedIn me, Model model) {
    Optional<Reminder> reminder = reminders.of(me.getUsername());
    if (!model.containsAttribute(FORM)) {
      model.addAttribute(FORM, ReminderForm.of(reminder));
    }
    return page(HttpStatus.OK, reminder, model);
  }

  /** Chooses how often mail comes, and asks a new address to be confirmed. */
  @PostMapping
  @PreAuthorize("isAuthenticated()")
  ModelAndView choose(
      @ModelAttribute(FORM) ReminderForm form,
      BindingResult errors,
      @AuthenticationPrincipal SignedIn me,
      Model model,
      RedirectAttributes flash,
      Locale locale) {
    form.check(errors);
    if (!mails.canSend() && form.chosenRhythm() != Rhythm.OFF) {
      errors.reject("reminder.mail.impossible");
    }
    if (!errors.hasErrors()) {
      try {
        String outcome = chosen(form, me.getUsername(), locale);
        if (outcome.equals(FAILED)) {
          flash.addFlashAttribute(FORM, form); // it was not kept, and is to be typed no second time
        }
        return back(flash, outcome, locale);
      } catch (AskedLately e) {
        errors.rejectValue("address", "reminder.address.wait");
      }
    }
    return page(HttpStatus.UNPROCESSABLE_CONTENT, reminders.of(me.getUsername()), model);
  }

  /** Saves the choice; what to say about it. */
  private String chosen(ReminderForm form, String username, Locale locale) {
    MailAddress address = form.mailAddress();
    Optional<TokenSecret> secret =
        reminders.choose(
            username, form.chosenRhythm(), address, locale, Days.today(clock), clock.instant());
    if (secret.isEmpty() || address == null || !mails.canSend()) {
      boolean waits =
          address != null
              && reminders
                  .of(username)
                  .map(Reminder::newAddress)
                  .filter(address.value()::equals)
                  .isPresent();
      return waits && mails.canSend() ? "reminder.saved.sent" : "reminder.saved";
    }
    try {
      mails.sendConfirmation(address, secret.get(), locale);
      return "reminder.saved.confirm";
    } catch (MailException e) {
      reminders.notSent(username);
      return FAILED;
    }
  }

  /** Asks whether the address is to be used, so that no program that follows links decides it. */
  @GetMapping("/confirm")
  @PreAuthorize("isAuthenticated()")
  ModelAndView askToConfirm(@RequestParam String key) {
    return new ModelAndView("reminder/confirm", "key", key);
  }

  @PostMapping("/confirm")
  @PreAuthorize("isAuthenticated()")
  ModelAndView confirm(
      @RequestParam String key,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes flash,
      Locale locale) {
    boolean confirmed = reminders.confirm(me.getUsername(), new TokenSecret(key), clock.instant());
    return back(flash, confirmed ? "reminder.confirmed" : "reminder.confirm.over", locale);
  }

  /** Makes the addresses of the feeds; the next page shows them, and no later one does. */
  @PostMapping("/feeds")
  @PreAuthorize("isAuthenticated()")
  ModelAndView openFeeds(@AuthenticationPrincipal SignedIn me, RedirectAttributes flash) {
    TokenSecret secret = reminders.openFeeds(me.getUsername(), clock.instant());
    String feeds = settings.link(SeeOther.address("/feeds/{key}", secret.value()));
    flash.addFlashAttribute("calendar", feeds + "/due.ics");
    flash.addFlashAttribute("changes", feeds + "/changes.atom");
    return SeeOther.to("/account/reminders");
  }

  @PostMapping("/feeds/close")
  @PreAuthorize("isAuthenticated()")
  ModelAndView closeFeeds(
      @AuthenticationPrincipal SignedIn me, RedirectAttributes flash, Locale locale) {
    reminders.closeFeeds(me.getUsername());
    return back(flash, "reminder.feeds.closed", locale);
  }

  private ModelAndView page(HttpStatus status, Optional<Reminder> reminder, Model model) {
    reminder.ifPresent(chosen -> model.addAttribute("reminder", chosen));
    model.addAttribute("canSend", mails.canSend());
    model.addAttribute("rhythms", Rhythm.values());
    return new ModelAndView("reminder/page", status);
  }

  private ModelAndView back(RedirectAttributes flash, String message, Locale locale) {
    flash.addFlashAttribute("message", messages.getMessage(message, null, locale));
    return SeeOther.to("/account/reminders");
  }
}
