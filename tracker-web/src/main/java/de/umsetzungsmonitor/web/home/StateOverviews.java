package de.umsetzungsmonitor.web.home;

import de.umsetzungsmonitor.domain.Days;
import de.umsetzungsmonitor.domain.status.StateProgress;
import de.umsetzungsmonitor.domain.status.StateProgresses;
import de.umsetzungsmonitor.domain.status.StatusTrends;
import de.umsetzungsmonitor.domain.status.StatusValue;
import de.umsetzungsmonitor.domain.status.TrendPoint;
import de.umsetzungsmonitor.web.page.StateNames;
import de.umsetzungsmonitor.web.page.StateNames.StateName;
import de.umsetzungsmonitor.web.security.SignedIn;
import de.umsetzungsmonitor.web.status.StatusBar;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts map, table and trend together, in two queries however many states there are. */
@Component
class StateOverviews {

  /** How many states a page of the table has: all of the European Union fit. */
  private static final int PAGE = 30;

  private final StateProgresses progresses;
  private final StatusTrends trends;
  private final StateNames names;
  private final EuropeMap europe;
  private final Clock clock;

  StateOverviews(
      StateProgresses progresses,
      StatusTrends trends,
      StateNames names,
      EuropeMap europe,
      Clock clock) {
    this.progresses = progresses;
    this.trends = trends;
    this.names = names;
    this.europe = europe;
    this.clock = clock;
  }

  /**
   * The states that a document binds.
   *
   * @param slug the document's address; empty for all documents together
   * @param page which page of the table; one that is not there gives the nearest
   */
  StateOverview of(String slug, int page, SignedIn me, Locale locale) {
    @Nullable String document = slug.isEmpty() ? null : slug;
    List<StateProgress> states = progresses.of(document);
    List<StateOverview.Row> rows = rows(states, slug, me, locale);
    List<StateOverview.Row> reporting =
        rows.stream()
            .filter(StateOverview.Row::hasReported)
            .sorted(Comparator.comparing(StateOverview.Row::degree).reversed())
            .toList();
    int pages = Math.max(1, Math.ceilDiv(reporting.size(), PAGE));
    int shown = Math.clamp(page, 1, pages);
    List<StateOverview.Row> onPage =
        reporting.stream().skip((long) PAGE * (shown - 1)).limit(PAGE).toList();
    TrendPoint today = total(states);
    return new StateOverview(
        slug,
        today.owed(),
        rows.size(),
        europe.of(rows, locale),
        onPage,
        reporting.stream().filter(row -> row.own() && !onPage.contains(row)).toList(),
        rows.stream().filter(row -> !row.hasReported()).map(StateOverview.Row::name).toList(),
        shown,
        pages,
        TrendChart.of(trends.before(today.month(), document), today));
  }

  /** The bound states by the alphabet. */
  private List<StateOverview.Row> rows(
      List<StateProgress> states, String slug, SignedIn me, Locale locale) {
    Map<String, StateProgress> byCode =
        states.stream().collect(Collectors.toMap(StateProgress::iso2, Function.identity()));
    String document = slug.isEmpty() ? "" : "?document=" + slug;
    List<StateOverview.Row> rows = new ArrayList<>();
    for (StateName state : names.all(locale)) {
      StateProgress progress = byCode.get(state.iso2());
      if (progress != null) {
        rows.add(
            new StateOverview.Row(
                state.iso2(),
                state.name(),
                me.getStates().contains(state.iso2()),
                !progress.counts().isEmpty(),
                StatusBar.of(progress.counts(), progress.owed()),
                "/states/" + state.iso2() + "/worklist" + document));
      }
    }
    return rows;
  }

  /** What all states together report today. */
  private TrendPoint total(List<StateProgress> states) {
    Map<StatusValue, Long> counts = new EnumMap<>(StatusValue.class);
    for (StateProgress state : states) {
      state.counts().forEach((value, reports) -> counts.merge(value, reports, Long::sum));
    }
    LocalDate today = Days.today(clock);
    return new TrendPoint(
        today.withDayOfMonth(1), states.stream().mapToLong(StateProgress::owed).sum(), counts);
  }
}
