package de.umsetzungsmonitor.web.search;

import de.umsetzungsmonitor.domain.state.MemberStates;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * All states by their names, read and sorted once for each language: they only change with the
 * program.
 */
@Component
class StateNames {

  private final MemberStates states;
  private final Map<String, List<SearchPage.State>> byLanguage = new ConcurrentHashMap<>();

  StateNames(MemberStates states) {
    this.states = states;
  }

  /** In alphabetical order, with those in front that have these ISO codes. */
  List<SearchPage.State> startingWith(List<String> first, Locale locale) {
    List<SearchPage.State> all = byLanguage.computeIfAbsent(locale.getLanguage(), this::sorted);
    if (first.isEmpty()) {
      return all;
    }
    return Stream.concat(
            all.stream().filter(state -> first.contains(state.iso2())),
            all.stream().filter(state -> !first.contains(state.iso2())))
        .toList();
  }

  private List<SearchPage.State> sorted(String language) {
    Locale locale = Locale.of(language);
    return states.findAll().stream()
        .map(state -> new SearchPage.State(state.iso2(), state.name(locale)))
        .sorted(Comparator.comparing(SearchPage.State::name, Collator.getInstance(locale)::compare))
        .toList();
  }
}
