package de.umsetzungsmonitor.web.home;

import de.umsetzungsmonitor.domain.Days;
import de.umsetzungsmonitor.domain.document.PolicyDocuments;
import de.umsetzungsmonitor.domain.status.DocumentProgress;
import de.umsetzungsmonitor.domain.status.DocumentProgresses;
import de.umsetzungsmonitor.domain.status.StatusChanges;
import de.umsetzungsmonitor.domain.view.SavedViews;
import de.umsetzungsmonitor.web.document.DocumentRow;
import de.umsetzungsmonitor.web.page.StateNames;
import de.umsetzungsmonitor.web.security.SignedIn;
import de.umsetzungsmonitor.web.status.StatusBar;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
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
  private static final Pageable YOUNGEST = PageRequest.of(0, 10);

  private final Tasks tasks;
  private final PolicyDocuments documents;
  private final DocumentProgresses progresses;
  private final StateNames names;
  private final StateOverviews states;
  private final StatusChanges changes;
  private final SavedViews views;
  private final Clock clock;

  OverviewController(
      Tasks tasks,
      PolicyDocuments documents,
      DocumentProgresses progresses,
      StateNames names,
      StateOverviews states,
      StatusChanges changes,
      SavedViews views,
      Clock clock) {
    this.tasks = tasks;
    this.documents = documents;
    this.progresses = progresses;
    this.names = names;
    this.states = states;
    this.changes = changes;
    this.views = views;
    this.clock = clock;
  }

  /**
   * The overview.
   *
   * @param document whose states are shown: an address, empty for all documents together; the
   *     youngest document if there is none or no such
   * @param page which page of the states
   */
  @GetMapping("/")
  @PreAuthorize("isAuthenticated()")
  String overview(
      @RequestParam(required = false) @Nullable String document,
      @RequestParam(defaultValue = "1") int page,
      @AuthenticationPrincipal SignedIn me,
      Locale locale,
      Model model) {
    List<DocumentProgress> youngest = progresses.list(Set.of(), null, YOUNGEST);
    Map<String, String> stateNames = names.byCode(locale);
    model.addAttribute("tasks", tasks.of(me, stateNames, Days.today(clock)));
    model.addAttribute("rows", youngest.stream().map(DocumentRow::of).toList());
    model.addAttribute("more", youngest.size() == YOUNGEST.getPageSize());
    model.addAttribute("changes", changes.latest(NEWS));
    model.addAttribute("stateNames", stateNames);
    model.addAttribute("views", views.visibleTo(me.getUsername(), VIEWS));
    if (!youngest.isEmpty()) {
      SequencedMap<String, String> choices = choices(youngest, document);
      String chosen =
          document != null && choices.containsKey(document) ? document : youngest.getFirst().slug();
      model.addAttribute("choices", choices);
      model.addAttribute("states", states.of(chosen, page, me, locale));
      model.addAttribute("values", StatusBar.legend());
    }
    return "home/overview";
  }

  /** The documents to choose from by address, with the chosen one even if it is older. */
  private SequencedMap<String, String> choices(
      List<DocumentProgress> youngest, @Nullable String chosen) {
    SequencedMap<String, String> choices = new LinkedHashMap<>();
    youngest.forEach(document -> choices.put(document.slug(), document.citation()));
    if (chosen != null && !chosen.isEmpty() && !choices.containsKey(chosen)) {
      documents
          .findBySlug(chosen)
          .ifPresent(document -> choices.put(chosen, document.metadata().citation()));
    }
    choices.put("", "");
    return choices;
  }
}
