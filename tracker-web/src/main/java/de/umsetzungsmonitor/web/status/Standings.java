package de.umsetzungsmonitor.web.status;

import de.umsetzungsmonitor.domain.state.MemberState;
import de.umsetzungsmonitor.domain.state.MemberStates;
import de.umsetzungsmonitor.domain.status.ProvisionStanding;
import de.umsetzungsmonitor.domain.status.ProvisionStandings;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Reads what states say on provisions of several documents, in a fixed number of queries. */
@Component
public class Standings {

  private final ProvisionStandings standings;
  private final MemberStates states;

  Standings(ProvisionStandings standings, MemberStates states) {
    this.standings = standings;
    this.states = states;
  }

  /**
   * Standings by the id of the provision; those that bind nobody are missing.
   *
   * @param provisions ids of provisions on which states report
   * @param iso2 the states that are shown one by one
   */
  public Map<Long, Standing> of(Collection<Long> provisions, Collection<String> iso2) {
    Map<String, String> names = names(iso2);
    Map<Long, Standing> shown = new HashMap<>();
    standings.of(provisions, iso2).forEach((id, standing) -> shown.put(id, of(standing, names)));
    return shown;
  }

  private static Standing of(ProvisionStanding standing, Map<String, String> names) {
    List<Standing.Own> own =
        standing.asked().stream()
            .map(said ->
                new Standing.Own(
                    names.getOrDefault(said.iso2(), said.iso2()), said.value(), said.toCheck()))
            .sorted(Comparator.comparing(Standing.Own::state))
            .toList();
    return new Standing(StatusBar.of(standing.counts(), standing.bound()), own);
  }

  private Map<String, String> names(Collection<String> iso2) {
    Locale locale = LocaleContextHolder.getLocale();
    Map<String, String> names = new HashMap<>();
    for (MemberState state : iso2.isEmpty() ? List.<MemberState>of() : states.findByIso2In(iso2)) {
      names.put(state.iso2(), state.name(locale));
    }
    return names;
  }
}
