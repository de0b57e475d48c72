package de.umsetzungsmonitor.web.account;

import de.umsetzungsmonitor.domain.account.Account;
import de.umsetzungsmonitor.domain.account.Accounts;
import de.umsetzungsmonitor.domain.account.ApiTokens;
import de.umsetzungsmonitor.domain.account.TokenSecret;
import de.umsetzungsmonitor.domain.account.TooManyTokens;
import de.umsetzungsmonitor.domain.state.MemberStates;
import de.umsetzungsmonitor.web.page.SeeOther;
import de.umsetzungsmonitor.web.security.OpenSessions;
import de.umsetzungsmonitor.web.security.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.text.Collator;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The own account: what it may do, its password and its access keys. */
@Controller
@RequestMapping("/account")
@PreAuthorize("isAuthenticated()")
class AccountController {

  private final Accounts accounts;
  private final ApiTokens tokens;
  private final MemberStates states;
  private final PasswordEncoder passwords;
  private final OpenSessions sessions;
  private final MessageSource messages;
  private final Clock clock;

  AccountController(
      Accounts accounts,
      ApiTokens tokens,
      MemberStates states,
      PasswordEncoder passwords,
      OpenSessions sessions,
      MessageSource messages,
      Clock clock) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.states = states;
    this.passwords = passwords;
    this.sessions = sessions;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping
  @PreAuthorize("isAuthenticated()")
  ModelAndView page(
      @ModelAttribute("passwordForm") PasswordForm password,
      @ModelAttribute("tokenForm") TokenForm token,
      @AuthenticationPrincipal SignedIn me,
      Model model,
      Locale locale) {
    return page(HttpStatus.OK, me, model, locale);
  }

  /** Puts a new password in the place of the old one, which has to be known; other sessions end. */
  @PostMapping("/password")
  @PreAuthorize("isAuthenticated()")
  ModelAndView changePassword(
      @ModelAttribute("passwordForm") PasswordForm form,
      BindingResult errors,
      @AuthenticationPrincipal SignedIn me,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash,
      Locale locale) {
    if (!passwords.matches(form.current(), account(me).passwordHash())) {
      errors.rejectValue("current", "account.password.wrong");
    }
    form.check(me.getUsername(), errors);
    if (errors.hasErrors()) {
      model.addAttribute("tokenForm", new TokenForm(null, null));
      return page(HttpStatus.UNPROCESSABLE_CONTENT, me, model, locale);
    }
    accounts.changePassword(me.getUsername(), encoded(form.password()));
    sessions.goOnAlone(account(me), request, response);
    return back(flash, "account.password.changed", locale);
  }

  /** Makes an access key; the next page shows its secret, and no later one does. */
  @PostMapping("/tokens")
  @PreAuthorize("isAuthenticated()")
  ModelAndView issue(
      @ModelAttribute("tokenForm") TokenForm form,
      BindingResult errors,
      @AuthenticationPrincipal SignedIn me,
      Model model,
      RedirectAttributes flash,
      Locale locale) {
    form.check(errors);
    if (!errors.hasErrors()) {
      try {
        TokenSecret secret =
            tokens.issue(account(me), form.name(), clock.instant(), form.wholeDays());
        flash.addFlashAttribute("secret", secret.value());
        flash.addFlashAttribute("secretName", form.name());
        return SeeOther.to("/account");
      } catch (TooManyTokens e) {
        errors.rejectValue("name", "account.token.tooMany", new Object[] {ApiTokens.MOST}, null);
      }
    }
    model.addAttribute("passwordForm", new PasswordForm(null, null, null));
    return page(HttpStatus.UNPROCESSABLE_CONTENT, me, model, locale);
  }

  /** Ends an own access key. */
  @PostMapping("/tokens/{id}/revoke")
  @PreAuthorize("isAuthenticated()")
  ModelAndView revoke(
      @PathVariable long id,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes flash,
      Locale locale) {
    if (!tokens.revoke(me.getUsername(), id, clock.instant())) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return back(flash, "account.token.revoked", locale);
  }

  private ModelAndView page(HttpStatus status, SignedIn me, Model model, Locale locale) {
    Account account = account(me);
    model.addAttribute("account", account);
    model.addAttribute("roles", account.roles().stream().sorted().toList());
    model.addAttribute("states", names(account, locale));
    model.addAttribute("tokens", tokens.of(me.getUsername()));
    return new ModelAndView("account/account", status);
  }

  private List<String> names(Account account, Locale locale) {
    return states.findByIso2In(account.states()).stream()
        .map(state -> state.name(locale))
        .sorted(Collator.getInstance(locale))
        .toList();
  }

  private Account account(SignedIn me) {
    return accounts.findByUsername(me.getUsername()).orElseThrow();
  }

  private String encoded(String password) {
    String hash = passwords.encode(password);
    if (hash == null) {
      throw new IllegalStateException("the encoder gave no hash");
    }
    return hash;
  }

  private ModelAndView back(RedirectAttributes flash, String message, Locale locale) {
    flash.addFlashAttribute("message", messages.getMessage(message, null, locale));
    return SeeOther.to("/account");
  }
}
