package de.umsetzungsmonitor.web.state;

import de.umsetzungsmonitor.domain.Days;
import de.umsetzungsmonitor.domain.provision.TagsInForce;
import de.umsetzungsmonitor.domain.state.MemberState;
import de.umsetzungsmonitor.domain.state.StateNotFound;
import de.umsetzungsmonitor.domain.status.Due;
import de.umsetzungsmonitor.domain.status.StatusValue;
import de.umsetzungsmonitor.domain.status.Worklist;
import de.umsetzungsmonitor.domain.status.WorklistItem;
import de.umsetzungsmonitor.domain.status.WorklistOrder;
import de.umsetzungsmonitor.domain.status.WorklistSlice;
import de.umsetzungsmonitor.web.page.DocumentFields;
import de.umsetzungsmonitor.web.page.StateNames;
import de.umsetzungsmonitor.web.page.StateNames.StateName;
import de.umsetzungsmonitor.web.security.SignedIn;
import de.umsetzungsmonitor.web.status.StatusName;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a state has to do; everybody may read it, its coordinators follow the links to report. */
@Controller
class WorklistController {

  private final StateNames names;
  private final Worklist worklist;
  private final TagsInForce tags;
  private final DocumentFields documents;
  private final Clock clock;

  WorklistController(
      StateNames names,
      Worklist worklist,
      TagsInForce tags,
      DocumentFields documents,
      Clock clock) {
    this.names = names;
    this.worklist = worklist;
    this.tags = tags;
    this.documents = documents;
    this.clock = clock;
  }

  /** Leads to the list that a view keeps, and takes along what is to be said there. */
  @GetMapping("/worklist")
  @PreAuthorize("isAuthenticated()")
  String kept(
      @RequestParam String state, WorklistQuery query, Model model, RedirectAttributes flash) {
    Object message = model.getAttribute("message");
    if (message != null) {
      flash.addFlashAttribute("message", message);
    }
    return "redirect:" + query.address(MemberState.normalizedIso2(state));
  }

  /** A page of the list; other writings of the code lead to the address with the ISO code. */
  @GetMapping("/states/{iso2}/worklist")
  @PreAuthorize("isAuthenticated()")
  String worklist(
      @PathVariable String iso2,
      WorklistQuery query,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean isFiltered,
      @AuthenticationPrincipal SignedIn me,
      Locale locale,
      HttpServletResponse response,
      Model model) {
    String code = MemberState.normalizedIso2(iso2);
    List<StateName> states = names.all(locale);
    String state =
        states.stream()
            .filter(one -> one.iso2().equals(code))
            .findFirst()
            .orElseThrow(() -> new StateNotFound(iso2))
            .name();
    if (!code.equals(iso2)) {
      return "redirect:" + query.address(code);
    }
    LocalDate today = Days.today(clock);
    WorklistSlice slice =
        worklist.slice(
            code, query.filter(), query.order(), query.cursor(), WorklistPage.SIZE, today);
    if (slice.items().isEmpty() && slice.found() > 0) {
      return "redirect:" + query.address(code);
    }
    if (isFiltered) {
      response.setHeader("HX-Push-Url", query.here(code, ""));
    }
    model.addAttribute("iso2", code);
    model.addAttribute("state", state);
    model.addAttribute("own", me.coordinates(code));
    model.addAttribute("exports", me.exports(code));
    model.addAttribute("ownStates", ownStates(states, me));
    model.addAttribute("today", today);
    model.addAttribute("page", WorklistPage.of(slice, query, code));
    model.addAttribute(
        "tags", tags.of(slice.items().stream().map(WorklistItem::provision).toList()));
    addChoices(model, code, query);
    return "state/worklist";
  }

  private void addChoices(Model model, String code, WorklistQuery query) {
    model.addAttribute("query", query);
    model.addAttribute("documentField", documents.oneOfState(query.document(), code));
    model.addAttribute("authorities", worklist.authorities(code));
    model.addAttribute("choices", WorklistQuery.choices());
    model.addAttribute("values", StatusValue.values());
    model.addAttribute("reasons", WorklistQuery.REASONS);
    model.addAttribute("orders", WorklistOrder.values());
    model.addAttribute("kept", query.kept(code));
    model.addAttribute("here", query.here(code, ""));
    model.addAttribute("bulk", query.here(code, "/bulk"));
    model.addAttribute(
        "links",
        Map.of(
            "all", WorklistQuery.ALL.address(code),
            "overdue", WorklistQuery.ofDue(Due.OVERDUE).address(code),
            "soon", WorklistQuery.ofDue(Due.SOON).address(code),
            "toCheck", WorklistQuery.ofReason("to_check").address(code),
            "stale", WorklistQuery.ofReason("stale").address(code),
            "contradictory", WorklistQuery.ofReason(WorklistQuery.CONTRADICTORY).address(code),
            "withoutReport", WorklistQuery.ofStatus(StatusName.NO_REPORT).address(code)));
  }

  /** Those whose worklists the account keeps, by their names. */
  private static List<StateName> ownStates(List<StateName> states, SignedIn me) {
    return states.stream().filter(state -> me.coordinates(state.iso2())).toList();
  }
}
