package de.umsetzungsmonitor.web.audit;

import de.umsetzungsmonitor.domain.Days;
import de.umsetzungsmonitor.domain.history.JournalFilter;
import de.umsetzungsmonitor.domain.history.PastReports;
import de.umsetzungsmonitor.domain.provision.Provision;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.Provisions;
import de.umsetzungsmonitor.domain.state.MemberState;
import de.umsetzungsmonitor.domain.state.MemberStates;
import de.umsetzungsmonitor.domain.status.StatusValue;
import de.umsetzungsmonitor.web.page.SeeOther;
import de.umsetzungsmonitor.web.security.SignedIn;
import de.umsetzungsmonitor.web.status.StatusBar;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Histories of a state, a provision, one report, and of what an account did itself. */
@Controller
class HistoryController {

  private final HistoryPages histories;
  private final PastReports past;
  private final Provisions provisions;
  private final MemberStates states;
  private final Clock clock;

  HistoryController(
      HistoryPages histories,
      PastReports past,
      Provisions provisions,
      MemberStates states,
      Clock clock) {
    this.histories = histories;
    this.past = past;
    this.provisions = provisions;
    this.states = states;
    this.clock = clock;
  }

  /** What is about a state; with a day also how its reports stood then. */
  @GetMapping("/states/{iso2}/history")
  @PreAuthorize("isAuthenticated()")
  ModelAndView ofState(@PathVariable String iso2, AuditQuery query, Locale locale, Model model) {
    MemberState state = states.get(iso2);
    String code = state.iso2();
    if (!code.equals(iso2)) {
      return SeeOther.at(query.address(path("/states/{iso2}/history", code), query.position()));
    }
    model.addAttribute("iso2", code);
    model.addAttribute("state", state.name(locale));
    LocalDate day = pastDay(query);
    if (day != null) {
      model.addAttribute("bar", bar(past.counts(code, day)));
    }
    histories.offer(List.of("document", "who", "from", "asOf"), query.document(), locale, model);
    model.addAttribute("of", "state");
    return page(query, query.filter(null, code, null), path("/states/{iso2}/history", code), model);
  }

  /** What is about a provision in all its versions; with a day also what the states said then. */
  @GetMapping("/documents/{slug}/{eId}/history")
  @PreAuthorize("isAuthenticated()")
  ModelAndView ofProvision(
      @PathVariable String slug,
      @PathVariable String eId,
      AuditQuery query,
      Locale locale,
      Model model) {
    Provision provision = provisions.get(new ProvisionAddress(slug, query.version(), eId));
    histories.offer(List.of("kind", "who", "from", "asOf"), query.document(), locale, model);
    model.addAttribute("of", "provision");
    return page(provision, null, query, locale, model);
  }

  /** What a state said of a provision, field by field; with a day also what it said then. */
  @GetMapping("/documents/{slug}/{eId}/states/{iso2}/history")
  @PreAuthorize("isAuthenticated()")
  ModelAndView ofReport(
      @PathVariable String slug,
      @PathVariable String eId,
      @PathVariable String iso2,
      AuditQuery query,
      Locale locale,
      Model model) {
    MemberState state = states.get(iso2);
    Provision provision = provisions.get(new ProvisionAddress(slug, query.version(), eId));
    model.addAttribute("iso2", state.iso2());
    model.addAttribute("state", state.name(locale));
    histories.offer(List.of("who", "from", "asOf"), query.document(), locale, model);
    model.addAttribute("of", "report");
    return page(provision, state.iso2(), query, locale, model);
  }

  /** What the own account did. */
  @GetMapping("/account/history")
  @PreAuthorize("isAuthenticated()")
  ModelAndView ofAccount(
      AuditQuery query, @AuthenticationPrincipal SignedIn me, Locale locale, Model model) {
    histories.offer(List.of("kind", "document", "from", "to"), query.document(), locale, model);
    model.addAttribute("of", "account");
    return page(query, query.filter(me.getUsername(), null, null), "/account/history", model);
  }

  private ModelAndView page(
      Provision provision, @Nullable String iso2, AuditQuery query, Locale locale, Model model) {
    String slug = provision.document().slug();
    ProvisionAddress address = new ProvisionAddress(slug, query.version(), provision.eId());
    model.addAttribute("provision", provision);
    LocalDate day = pastDay(query);
    if (day != null) {
      model.addAttribute("held", past.of(address, iso2, day));
      model.addAttribute("stateNames", iso2 == null ? histories.stateNames(locale) : Map.of());
    }
    String path =
        iso2 == null
            ? path("/documents/{slug}/{eId}/history", slug, provision.eId())
            : path("/documents/{slug}/{eId}/states/{iso2}/history", slug, provision.eId(), iso2);
    return page(query, query.filter(null, iso2, address), path, model);
  }

  private ModelAndView page(AuditQuery query, JournalFilter filter, String path, Model model) {
    List<String> mistakes = query.mistakes(Days.today(clock));
    model.addAttribute("path", path);
    model.addAttribute("query", query);
    model.addAttribute("mistakes", mistakes);
    if (mistakes.isEmpty()) {
      model.addAttribute("page", histories.page(filter, query, path));
    }
    return new ModelAndView(
        "audit/history", mistakes.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  /** The day of which it is asked how things stood; nothing is known of a day to come. */
  private @Nullable LocalDate pastDay(AuditQuery query) {
    LocalDate day = query.asOfDay();
    return day == null || day.isAfter(Days.today(clock)) ? null : day;
  }

  private static StatusBar bar(Map<@Nullable StatusValue, Long> counts) {
    Map<StatusValue, Long> reported = new EnumMap<>(StatusValue.class);
    long total = 0;
    for (Map.Entry<@Nullable StatusValue, Long> count : counts.entrySet()) {
      StatusValue value = count.getKey();
      total += count.getValue();
      if (value != null) {
        reported.put(value, count.getValue());
      }
    }
    return StatusBar.of(reported, total);
  }

  private static String path(String template, String... parts) {
    return UriComponentsBuilder.fromPath(template)
        .encode()
        .buildAndExpand((Object[]) parts)
        .toUriString();
  }
}
