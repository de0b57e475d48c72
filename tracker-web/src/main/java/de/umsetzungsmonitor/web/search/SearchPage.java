package de.umsetzungsmonitor.web.search;

import de.umsetzungsmonitor.search.SearchRequest;
import de.umsetzungsmonitor.search.SearchResult;
import de.umsetzungsmonitor.search.complete.Completed.NamedDocument;
import de.umsetzungsmonitor.web.page.StateNames.StateName;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page of hits.
 *
 * @param named the documents that the query calls by their symbol or title, on its first page
 * @param facets what each filter offers, by the name of its parameter
 * @param states the states whose status can be shown, the reader's own first
 * @param withoutFilters how many hits there would be without filters; asked only if there is none
 * @param writer of the options, in the language of the page
 */
record SearchPage(
    SearchForm form,
    SearchResult result,
    List<NamedDocument> named,
    List<ShownHit> hits,
    Map<String, List<FacetOption>> facets,
    List<StateName> states,
    long withoutFilters,
    OptionWriter writer) {

  /** The number of the last page, counted from 0; there is always one. */
  static int lastPage(long total, int size) {
    return (int) Math.clamp((total - 1) / size, 0, Integer.MAX_VALUE - 1);
  }

  /** Whether a filter has any options. */
  public boolean offers(String facet) {
    return !options(facet).isEmpty();
  }

  /** The options of a filter as HTML. */
  public String boxes(String facet) {
    return writer.boxes(facet, options(facet));
  }

  /** The states that can be chosen, as the options of a select. */
  public String stateOptions() {
    return writer.states(states, form.chosenState());
  }

  /** Whether a filter leaves out some of its values, which can be typed. */
  public boolean isCut(String facet) {
    return facet.equals("document")
        && result.facets().getOrDefault(facet, List.of()).size() > FacetOptions.DOCUMENTS;
  }

  /** The name of the chosen state; null for none. */
  public @Nullable String stateName() {
    return states.stream()
        .filter(state -> state.iso2().equals(form.chosenState()))
        .map(StateName::name)
        .findFirst()
        .orElse(null);
  }

  /** The number of the page, counted from 0. */
  public int page() {
    return request().page();
  }

  public int pages() {
    return lastPage(result.total(), request().size()) + 1;
  }

  /** The number of the first hit on the page, counted from 1. */
  public long first() {
    return (long) request().page() * request().size() + 1;
  }

  /** The number of the last hit on the page, counted from 1. */
  public long last() {
    return first() + hits.size() - 1;
  }

  /** Whether only some of the hits have all that was typed. */
  public boolean isMixed() {
    return result.withAllWords() != null && result.withAllWords() < result.total();
  }

  /** How many filters are set. */
  public long chosen() {
    return facets.values().stream().flatMap(List::stream).filter(FacetOption::chosen).count()
        + Stream.of("words", "from", "to").filter(name -> !form.chosen(name).isEmpty()).count();
  }

  /** The numbers of the pages around this one, counted from 0. */
  public List<Integer> nearby() {
    return Stream.iterate(Math.max(0, page() - 2), n -> n + 1)
        .limit(5)
        .filter(n -> n < pages())
        .toList();
  }

  private List<FacetOption> options(String facet) {
    return facets.getOrDefault(facet, List.of());
  }

  private SearchRequest request() {
    return form.request();
  }
}
