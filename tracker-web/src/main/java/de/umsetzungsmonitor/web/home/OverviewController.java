package de.umsetzungsmonitor.web.home;

import de.umsetzungsmonitor.domain.Days;
import de.umsetzungsmonitor.domain.document.PolicyDocuments;
import de.umsetzungsmonitor.domain.state.MemberState;
import de.umsetzungsmonitor.domain.state.MemberStates;
import de.umsetzungsmonitor.domain.status.DocumentProgress;
import de.umsetzungsmonitor.domain.status.DocumentProgresses;
import de.umsetzungsmonitor.domain.status.RecentChange;
import de.umsetzungsmonitor.domain.status.StatusChanges;
import de.umsetzungsmonitor.domain.status.StatusCounts;
import de.umsetzungsmonitor.domain.view.SavedViews;
import de.umsetzungsmonitor.web.document.DocumentRow;
import de.umsetzungsmonitor.web.security.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where everybody begins. */
@Controller
class OverviewController {

  private static final Limit NEWS = Limit.of(10);
  private static final Limit VIEWS = Limit.of(10);

  private final Tasks tasks;
  private final PolicyDocuments documents;
  private final DocumentProgresses progresses;
  private final MemberStates states;
  private final StatusCounts counts;
  private final StatusChanges changes;
  private final SavedViews views;
  private final Clock clock;

  OverviewController(
      Tasks tasks,
      PolicyDocuments documents,
      DocumentProgresses progresses,
      MemberStates states,
      StatusCounts counts,
      StatusChanges changes,
      SavedViews views,
      Clock clock) {
    this.tasks = tasks;
    this.documents = documents;
    this.progresses = progresses;
    this.states = states;
    this.counts = counts;
    this.changes = changes;
    this.views = views;
    this.clock = clock;
  }

  /** The overview; {@code document} chooses whose states are shown, the youngest if none. */
  @GetMapping("/")
  @PreAuthorize("isAuthenticated()")
  String overview(
      @RequestParam(defaultValue = "") String document,
      @AuthenticationPrincipal SignedIn me,
      Locale locale,
      Model model) {
    List<DocumentProgress> all = progresses.all();
    List<RecentChange> latest = changes.latest(NEWS);
    Map<String, String> names = names(me, latest, locale);
    LocalDate today = Days.today(clock);
    model.addAttribute("tasks", tasks.of(me, all, names, today));
    model.addAttribute("rows", all.stream().map(DocumentRow::of).toList());
    model.addAttribute("changes", latest);
    model.addAttribute("stateNames", names);
    model.addAttribute("views", views.visibleTo(me.getUsername(), VIEWS));
    all.stream()
        .filter(one -> one.slug().equals(document))
        .findFirst()
        .or(() -> all.stream().findFirst())
        .flatMap(chosen -> byState(chosen, locale))
        .ifPresent(overview -> model.addAttribute("states", overview));
    return "home/overview";
  }

  private Optional<StateOverview> byState(DocumentProgress progress, Locale locale) {
    return documents
        .findBySlug(progress.slug())
        .map(document ->
            StateOverview.of(
                progress, states.boundBy(document.id()), counts.byState(progress.slug()), locale));
  }

  private Map<String, String> names(SignedIn me, List<RecentChange> latest, Locale locale) {
    List<String> codes =
        Stream.concat(me.getStates().stream(), latest.stream().map(RecentChange::iso2))
            .distinct()
            .toList();
    return states.findByIso2In(codes).stream()
        .collect(Collectors.toMap(MemberState::iso2, state -> state.name(locale)));
  }
}
