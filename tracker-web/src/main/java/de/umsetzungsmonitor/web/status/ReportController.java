package de.umsetzungsmonitor.web.status;

import de.umsetzungsmonitor.domain.provision.Provision;
import de.umsetzungsmonitor.domain.provision.Provisions;
import de.umsetzungsmonitor.domain.state.MemberState;
import de.umsetzungsmonitor.domain.status.StaleStatus;
import de.umsetzungsmonitor.domain.status.StateNotAllowed;
import de.umsetzungsmonitor.domain.status.StatusEntry;
import de.umsetzungsmonitor.domain.status.StatusReport;
import de.umsetzungsmonitor.domain.status.StatusReporting;
import de.umsetzungsmonitor.domain.status.StatusReports;
import de.umsetzungsmonitor.domain.status.StatusValue;
import de.umsetzungsmonitor.web.page.ProvisionPlace;
import de.umsetzungsmonitor.web.page.SeeOther;
import de.umsetzungsmonitor.web.security.SignedIn;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
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

/** The form in which a coordinator reports on a provision. */
@Controller
@RequestMapping("/documents/{slug}/{eId}/states/{iso2}")
class ReportController {

  private final Provisions provisions;
  private final StatusReporting reporting;
  private final StatusReports reports;
  private final Conflicts conflicts;
  private final LinkedReports linked;
  private final MessageSource messages;

  ReportController(
      Provisions provisions,
      StatusReporting reporting,
      StatusReports reports,
      Conflicts conflicts,
      LinkedReports linked,
      MessageSource messages) {
    this.provisions = provisions;
    this.reporting = reporting;
    this.reports = reports;
    this.conflicts = conflicts;
    this.linked = linked;
    this.messages = messages;
  }

  /** The form, filled with what was reported last. */
  @GetMapping
  @PreAuthorize("hasRole('COORDINATOR')")
  ModelAndView form(
      ProvisionPlace place,
      @PathVariable String iso2,
      @AuthenticationPrincipal SignedIn me,
      Locale locale) {
    String code = MemberState.normalizedIso2(iso2);
    Provision provision = provisions.get(place.address());
    MemberState state = allowedState(provision, code, me);
    if (!code.equals(iso2)) {
      return SeeOther.to("/documents/{slug}/{eId}/states/{iso2}", place.slug(), place.eId(), code);
    }
    Optional<StatusReport> report = reports.find(provision, code);
    ReportForm form =
        report
            .map(said -> ReportForm.of(said.entry(), said.version()))
            .orElseGet(() -> ReportForm.of(null, 0));
    return page(ReportSubject.of(provision, state, locale), form, List.of())
        .addObject("linked", linked.of(provision, state.iso2()))
        .addObject("toCheck", report.filter(StatusReport::isToCheck).isPresent());
  }

  /** Says that a report which a new version of the text took over still holds. */
  @PostMapping("/confirm")
  @PreAuthorize("hasRole('COORDINATOR')")
  ModelAndView confirm(
      ProvisionPlace place,
      @PathVariable String iso2,
      @RequestParam int version,
      @AuthenticationPrincipal SignedIn me,
      Locale locale,
      RedirectAttributes redirect) {
    reporting.confirm(place.address(), MemberState.normalizedIso2(iso2), version, me.getUsername());
    redirect.addFlashAttribute("message", messages.getMessage("status.confirmed", null, locale));
    return SeeOther.to("/documents/{slug}/{eId}#implementation", place.slug(), place.eId());
  }

  /** Stores the report, or says what is wrong, or asks where somebody else was quicker. */
  @PostMapping
  @PreAuthorize("hasRole('COORDINATOR')")
  ModelAndView report(
      ProvisionPlace place,
      @PathVariable String iso2,
      ReportForm form,
      @AuthenticationPrincipal SignedIn me,
      Locale locale,
      RedirectAttributes redirect) {
    Provision provision = provisions.get(place.address());
    MemberState state = allowedState(provision, MemberState.normalizedIso2(iso2), me);
    ReportSubject subject = ReportSubject.of(provision, state, locale);
    ReportDraft.Reading reading = form.draft().read();
    StatusEntry entry = reading.entry();
    if (entry == null) {
      return page(subject, form, reading.errors())
          .addObject("linked", linked.of(provision, state.iso2()));
    }
    String outcome = "status.unchanged";
    try {
      StatusReport saved =
          reporting.report(place.address(), state.iso2(), form.version(), entry, me.getUsername());
      if (saved.version() != form.version()) {
        outcome = "status.saved";
      }
    } catch (StaleStatus stale) {
      var conflict = conflicts.between(provision, state.iso2(), form.version(), entry, stale);
      if (conflict.isPresent()) {
        return new ModelAndView(
            "status/conflict",
            Map.of("subject", subject, "conflict", conflict.get()),
            HttpStatus.CONFLICT);
      }
    }
    redirect.addFlashAttribute("message", messages.getMessage(outcome, null, locale));
    return SeeOther.to("/documents/{slug}/{eId}", place.slug(), place.eId());
  }

  private MemberState allowedState(Provision provision, String iso2, SignedIn me) {
    MemberState state = reporting.boundState(provision, iso2);
    if (!me.coordinates(iso2)) {
      throw new StateNotAllowed(me.getUsername(), iso2);
    }
    return state;
  }

  private static ModelAndView page(
      ReportSubject subject, ReportForm form, List<ReportError> errors) {
    return new ModelAndView(
        "status/report",
        Map.of("subject", subject, "form", form, "errors", errors, "values", StatusValue.values()),
        errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
