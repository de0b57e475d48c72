package de.umsetzungsmonitor.web.state;

import de.umsetzungsmonitor.domain.Days;
import de.umsetzungsmonitor.domain.provision.TagsInForce;
import de.umsetzungsmonitor.domain.state.MemberState;
import de.umsetzungsmonitor.domain.state.MemberStates;
import de.umsetzungsmonitor.domain.state.StateNotFound;
import de.umsetzungsmonitor.domain.status.Due;
import de.umsetzungsmonitor.domain.status.Worklist;
import de.umsetzungsmonitor.domain.status.WorklistCount;
import de.umsetzungsmonitor.domain.status.WorklistFilter;
import de.umsetzungsmonitor.domain.status.WorklistItem;
import de.umsetzungsmonitor.web.security.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What is open for a state; everybody may read it, its coordinators follow the links to report. */
@Controller
class WorklistController {

  private final MemberStates states;
  private final Worklist worklist;
  private final TagsInForce tags;
  private final Clock clock;

  WorklistController(MemberStates states, Worklist worklist, TagsInForce tags, Clock clock) {
    this.states = states;
    this.worklist = worklist;
    this.tags = tags;
    this.clock = clock;
  }

  /** A page of the list; other writings of the code lead to the address with the ISO code. */
  @GetMapping("/states/{iso2}/worklist")
  @PreAuthorize("isAuthenticated()")
  String worklist(
      @PathVariable String iso2,
      WorklistQuery query,
      @AuthenticationPrincipal SignedIn me,
      Locale locale,
      Model model) {
    String code = MemberState.normalizedIso2(iso2);
    TreeSet<String> codes = new TreeSet<>(me.getStates());
    codes.add(code);
    List<MemberState> known = states.findByIso2In(codes);
    String state =
        known.stream()
            .filter(one -> one.iso2().equals(code))
            .findFirst()
            .orElseThrow(() -> new StateNotFound(iso2))
            .name(locale);
    if (!code.equals(iso2)) {
      return "redirect:" + query.address(code, query.number());
    }
    model.addAttribute("iso2", code);
    model.addAttribute("state", state);
    model.addAttribute("own", me.coordinates(code));
    model.addAttribute("ownStates", ownStates(known, me, locale));
    model.addAttribute("query", query);
    model.addAttribute("choices", WorklistQuery.CHOICES);
    list(code, query, model);
    return "state/worklist";
  }

  private void list(String code, WorklistQuery query, Model model) {
    LocalDate today = Days.today(clock);
    WorklistFilter filter = query.filter();
    List<WorklistCount> counts = worklist.counts(List.of(code), today);
    int pages = WorklistPage.pages(counts, filter);
    int number = Math.min(query.number(), pages);
    List<WorklistItem> items =
        worklist.open(code, filter, today, (number - 1L) * WorklistPage.SIZE, WorklistPage.SIZE);
    model.addAttribute(
        "page",
        WorklistPage.of(counts, items, filter, WorklistPage.addresses(query, code, pages), number));
    model.addAttribute("tags", tags.of(items.stream().map(WorklistItem::provision).toList()));
    model.addAttribute("today", today);
    model.addAttribute(
        "links",
        Map.of(
            "all", WorklistQuery.of(null, List.of(), null).address(code, 1),
            "overdue", WorklistQuery.of(null, List.of(), Due.OVERDUE).address(code, 1),
            "soon", WorklistQuery.of(null, List.of(), Due.SOON).address(code, 1),
            "toCheck", WorklistQuery.toCheck().address(code, 1),
            "withoutReport",
                WorklistQuery.of(null, List.of(WorklistQuery.NO_REPORT), null).address(code, 1)));
  }

  /** A link to another worklist of the account. */
  record StateLink(String iso2, String name) {}

  private static List<StateLink> ownStates(List<MemberState> known, SignedIn me, Locale locale) {
    return known.stream()
        .filter(state -> me.coordinates(state.iso2()))
        .map(state -> new StateLink(state.iso2(), state.name(locale)))
        .sorted(Comparator.comparing(StateLink::iso2))
        .toList();
  }
}
