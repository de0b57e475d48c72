package de.umsetzungsmonitor.web.search;

import de.umsetzungsmonitor.domain.state.MemberStates;
import de.umsetzungsmonitor.search.ProvisionSearch;
import de.umsetzungsmonitor.search.SearchRequest;
import de.umsetzungsmonitor.search.SearchResult;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Puts the page of a search together, in a fixed number of queries. */
@Component
class SearchPages {

  private final ProvisionSearch search;
  private final HitHeads heads;
  private final FacetOptions options;
  private final MemberStates states;

  SearchPages(ProvisionSearch search, HitHeads heads, FacetOptions options, MemberStates states) {
    this.search = search;
    this.heads = heads;
    this.options = options;
    this.states = states;
  }

  /**
   * The page with what was found.
   *
   * @param ownStates the ISO codes of the states that the reader coordinates
   */
  SearchPage of(SearchForm form, SearchResult result, List<String> ownStates, Locale locale) {
    return new SearchPage(
        form,
        result,
        heads.of(result.hits(), form.chosenState()),
        options.of(form, result, locale),
        states(ownStates, locale),
        result.total() == 0 && form.isNarrowed() ? countAll(form) : 0);
  }

  private long countAll(SearchForm form) {
    return search.search(SearchRequest.of(form.query())).total();
  }

  private List<SearchPage.State> states(List<String> own, Locale locale) {
    return states.findAll().stream()
        .map(state -> new SearchPage.State(state.iso2(), state.name(locale)))
        .sorted(
            Comparator.comparing((SearchPage.State state) -> !own.contains(state.iso2()))
                .thenComparing(SearchPage.State::name, Collator.getInstance(locale)::compare))
        .toList();
  }
}
