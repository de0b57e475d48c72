package de.umsetzungsmonitor.web.audit;

import de.umsetzungsmonitor.domain.Days;
import de.umsetzungsmonitor.domain.history.ChainCheck;
import de.umsetzungsmonitor.domain.history.ChainChecks;
import de.umsetzungsmonitor.domain.history.ChainVerification;
import de.umsetzungsmonitor.domain.provision.ProvisionNotFound;
import de.umsetzungsmonitor.web.page.SeeOther;
import de.umsetzungsmonitor.web.security.SignedIn;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who did what and when, in everything; and whether the history is still what was written. */
@Controller
@RequestMapping("/audit")
@PreAuthorize("hasAnyRole('AUDITOR', 'ADMIN')")
class AuditController {

  private static final List<String> FIELDS =
      List.of("kind", "who", "state", "document", "provision", "from", "to");

  private static final int SHOWN_CHECKS = 10;

  private final HistoryPages histories;
  private final ChainChecks checks;
  private final ChainVerification verification;
  private final Clock clock;

  AuditController(
      HistoryPages histories, ChainChecks checks, ChainVerification verification, Clock clock) {
    this.histories = histories;
    this.checks = checks;
    this.verification = verification;
    this.clock = clock;
  }

  /** The history of everything, as far as filters let it through. */
  @GetMapping
  @PreAuthorize("hasAnyRole('AUDITOR', 'ADMIN')")
  ModelAndView audit(AuditQuery query, Locale locale, Model model) {
    List<String> mistakes = new ArrayList<>(query.mistakes(Days.today(clock)));
    if (mistakes.isEmpty()) {
      try {
        model.addAttribute("page", histories.page(query.filter(), query, "/audit"));
      } catch (ProvisionNotFound e) {
        mistakes.add("provision");
      }
    }
    model.addAttribute("path", "/audit");
    model.addAttribute("query", query);
    model.addAttribute("mistakes", mistakes);
    histories.offer(FIELDS, query.document(), locale, model);
    model.addAttribute("people", histories.people());
    return new ModelAndView(
        "audit/audit", mistakes.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  /** How far the latest check of the chain is, what it found, and the checks before it. */
  @GetMapping("/chain")
  @PreAuthorize("hasAnyRole('AUDITOR', 'ADMIN')")
  String chain(Locale locale, Model model) {
    List<ChainCheck> latest = checks.latest(SHOWN_CHECKS);
    ChainCheck check = latest.isEmpty() ? null : latest.getFirst();
    model.addAttribute("checks", latest);
    model.addAttribute("check", check);
    model.addAttribute("underWay", check != null && verification.isUnderWay(check));
    if (check != null && check.flawed() > 0) {
      model.addAttribute("flaws", checks.flaws(check.id()));
      model.addAttribute("states", histories.stateNames(locale));
    }
    return "audit/chain";
  }

  /** Begins a check of all steps; whoever asks while one is under way sees how far it is. */
  @PostMapping("/chain")
  @PreAuthorize("hasAnyRole('AUDITOR', 'ADMIN')")
  ModelAndView check(@AuthenticationPrincipal SignedIn me) {
    verification.start(me.getUsername());
    return SeeOther.at("/audit/chain");
  }
}
