package de.umsetzungsmonitor.web.page;

import de.umsetzungsmonitor.domain.state.MemberStates;
import java.text.Collator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * All states by their names, read and sorted once for each language: they only change with the
 * program.
 */
@Component
public class StateNames {

  /** A state as pages call it. */
  public record StateName(String iso2, String name) {}

  private final MemberStates states;
  private final Map<String, List<StateName>> byLanguage = new ConcurrentHashMap<>();

  StateNames(MemberStates states) {
    this.states = states;
  }

  /** In alphabetical order. */
  public List<StateName> all(Locale locale) {
    return byLanguage.computeIfAbsent(locale.getLanguage(), this::sorted);
  }

  /** By ISO codes, in alphabetical order of the names. */
  public SequencedMap<String, String> byCode(Locale locale) {
    SequencedMap<String, String> names = new LinkedHashMap<>();
    all(locale).forEach(state -> names.put(state.iso2(), state.name()));
    return names;
  }

  /** In alphabetical order, with those in front that have these ISO codes. */
  public List<StateName> startingWith(List<String> first, Locale locale) {
    List<StateName> all = all(locale);
    if (first.isEmpty()) {
      return all;
    }
    return Stream.concat(
            all.stream().filter(state -> first.contains(state.iso2())),
            all.stream().filter(state -> !first.contains(state.iso2())))
        .toList();
  }

  private List<StateName> sorted(String language) {
    Locale locale = Locale.of(language);
    return states.findAll().stream()
        .map(state -> new StateName(state.iso2(), state.name(locale)))
        .sorted(Comparator.comparing(StateName::name, Collator.getInstance(locale)::compare))
        .toList();
  }
}
