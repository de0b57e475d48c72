package de.umsetzungsmonitor.web.state;

import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.state.MemberState;
import de.umsetzungsmonitor.domain.state.MemberStates;
import de.umsetzungsmonitor.domain.status.BulkChange;
import de.umsetzungsmonitor.domain.status.BulkReporting;
import de.umsetzungsmonitor.domain.status.ProvisionRow;
import de.umsetzungsmonitor.domain.status.ProvisionRows;
import de.umsetzungsmonitor.domain.status.ReportOutcome;
import de.umsetzungsmonitor.domain.status.StateNotAllowed;
import de.umsetzungsmonitor.domain.status.StatusValue;
import de.umsetzungsmonitor.web.page.SeeOther;
import de.umsetzungsmonitor.web.security.SignedIn;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes many reports of a worklist for one reason: shown first, then saved. */
@Controller
@RequestMapping("/states/{iso2}/worklist/bulk")
class BulkController {

  private final MemberStates states;
  private final BulkReporting reporting;
  private final ProvisionRows provisions;
  private final MessageSource messages;

  BulkController(
      MemberStates states,
      BulkReporting reporting,
      ProvisionRows provisions,
      MessageSource messages) {
    this.states = states;
    this.reporting = reporting;
    this.provisions = provisions;
    this.messages = messages;
  }

  /** Shows what would become of each report, or what is wrong with the form. */
  @PostMapping
  @PreAuthorize("hasRole('COORDINATOR')")
  ModelAndView preview(
      @PathVariable String iso2,
      WorklistQuery query,
      @ModelAttribute("form") BulkForm form,
      BindingResult errors,
      @AuthenticationPrincipal SignedIn me,
      Locale locale) {
    MemberState state = ownState(iso2, me);
    form.check(errors);
    ModelAndView page = page(state, query, form, locale);
    if (errors.hasErrors()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    List<BulkChange> planned = reporting.planned(form.seen(state.iso2()), form.edit());
    return withRows(page, reporting.preview(planned, me.getUsername()));
  }

  /** Saves what can be saved, and says what was not and why. */
  @PostMapping("/save")
  @PreAuthorize("hasRole('COORDINATOR')")
  ModelAndView save(
      @PathVariable String iso2,
      WorklistQuery query,
      @ModelAttribute("form") BulkForm form,
      BindingResult errors,
      @AuthenticationPrincipal SignedIn me,
      Locale locale,
      RedirectAttributes flash) {
    MemberState state = ownState(iso2, me);
    form.check(errors);
    if (errors.hasErrors()) {
      ModelAndView page = page(state, query, form, locale);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    List<BulkChange> planned = reporting.planned(form.seen(state.iso2()), form.edit());
    List<ReportOutcome> outcomes = reporting.apply(planned, form.reason(), me.getUsername());
    if (outcomes.stream().allMatch(ReportOutcome.Changed.class::isInstance)) {
      flash.addFlashAttribute(
          "message",
          messages.getMessage("state.bulk.saved", new Object[] {outcomes.size()}, locale));
      return SeeOther.at(query.address(state.iso2()));
    }
    return withRows(page(state, query, form, locale), outcomes).addObject("saved", true);
  }

  private MemberState ownState(String iso2, SignedIn me) {
    MemberState state = states.get(iso2);
    if (!me.coordinates(state.iso2())) {
      throw new StateNotAllowed(me.getUsername(), state.iso2());
    }
    return state;
  }

  private static ModelAndView page(
      MemberState state, WorklistQuery query, BulkForm form, Locale locale) {
    return new ModelAndView("state/bulk")
        .addObject("iso2", state.iso2())
        .addObject("state", state.name(locale))
        .addObject("form", form)
        .addObject("edit", form.edit())
        .addObject("saved", false)
        .addObject("values", StatusValue.values())
        .addObject("back", query.here(state.iso2(), ""))
        .addObject("bulk", query.here(state.iso2(), "/bulk"))
        .addObject("save", query.here(state.iso2(), "/bulk/save"));
  }

  /** With what pages say of each provision, found for all at once. */
  private ModelAndView withRows(ModelAndView page, List<ReportOutcome> outcomes) {
    List<ProvisionAddress> addresses =
        outcomes.stream().map(outcome -> outcome.change().address()).toList();
    Map<ProvisionAddress, ProvisionRow> found = new HashMap<>();
    for (ProvisionRow row : provisions.at(addresses, null)) {
      found.put(new ProvisionAddress(row.slug(), row.eId()), row);
    }
    List<BulkRow> rows =
        outcomes.stream()
            .map(outcome -> {
              ProvisionAddress address = outcome.change().address();
              return new BulkRow(
                  outcome, found.get(new ProvisionAddress(address.slug(), address.eId())));
            })
            .toList();
    return page.addObject("changed", rows.stream().filter(BulkRow::isChanged).toList())
        .addObject("left", rows.stream().filter(row -> !row.isChanged()).toList());
  }
}
