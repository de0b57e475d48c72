package de.umsetzungsmonitor.web.search;

import de.umsetzungsmonitor.search.ProvisionSearch;
import de.umsetzungsmonitor.search.SearchRequest;
import de.umsetzungsmonitor.search.SearchResult;
import de.umsetzungsmonitor.search.complete.NamedDocuments;
import de.umsetzungsmonitor.web.page.StateNames;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the page of a search together, in a fixed number of queries. */
@Component
class SearchPages {

  private final ProvisionSearch search;
  private final NamedDocuments documents;
  private final HitHeads heads;
  private final FacetOptions options;
  private final StateNames states;
  private final MessageSource messages;

  SearchPages(
      ProvisionSearch search,
      NamedDocuments documents,
      HitHeads heads,
      FacetOptions options,
      StateNames states,
      MessageSource messages) {
    this.search = search;
    this.documents = documents;
    this.heads = heads;
    this.options = options;
    this.states = states;
    this.messages = messages;
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
        form.isNarrowed() || form.request().page() > 0 ? List.of() : documents.in(form.query()),
        heads.of(result.hits(), form.chosenState()),
        options.of(form, result, locale),
        states.startingWith(ownStates, locale),
        result.total() == 0 && form.isNarrowed() ? countAll(form) : 0,
        new OptionWriter(messages, locale));
  }

  private long countAll(SearchForm form) {
    return search.search(SearchRequest.of(form.query())).total();
  }
}
