package de.umsetzungsmonitor.web.search;

import static java.util.stream.Collectors.toMap;

import de.umsetzungsmonitor.domain.document.DocumentMetadata;
import de.umsetzungsmonitor.domain.provision.ProvisionHead;
import de.umsetzungsmonitor.domain.tag.TagText;
import de.umsetzungsmonitor.search.FacetCount;
import de.umsetzungsmonitor.search.Hit;
import de.umsetzungsmonitor.search.SearchRequest;
import de.umsetzungsmonitor.search.SearchResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page of hits.
 *
 * @param documents symbols or titles of the documents among the facets, by slug
 * @param first the number of the first hit on the page, counted from 1
 */
record SearchPage(
    SearchForm form,
    long total,
    List<ShownHit> hits,
    Map<String, List<Option>> facets,
    Map<String, String> documents,
    long first,
    int page,
    int pages) {

  /** The facets in the order of the page, by the names of their parameters. */
  static final List<String> FACETS =
      List.of("organization", "document", "kind", "modality", "addressee");

  /** A hit with what the database knows of it now; null if it is gone there. */
  record ShownHit(Hit hit, @Nullable DocumentMetadata document, List<TagText> tags) {

    static ShownHit of(Hit hit, List<ProvisionHead> heads) {
      return heads.stream()
          .filter(head -> head.slug().equals(hit.slug()) && head.eId().equals(hit.eId()))
          .findFirst()
          .map(head -> new ShownHit(hit, head.document(), head.tags()))
          .orElseGet(() -> new ShownHit(hit, null, List.of()));
    }

    /** The innermost of the headings above the provision. */
    public @Nullable String nearestHeading() {
      String path = hit.heading();
      return path == null ? null : path.substring(path.lastIndexOf('›') + 1).strip();
    }
  }

  /** The number of the last page, counted from 0; there is always one. */
  static int lastPage(long total, int size) {
    return (int) Math.clamp((total - 1) / size, 0, Integer.MAX_VALUE - 1);
  }

  /** One value of a facet. */
  record Option(String value, long count, boolean chosen) {}

  static SearchPage of(
      SearchForm form, SearchResult result, List<ShownHit> hits, Map<String, String> documents) {
    SearchRequest request = form.request();
    return new SearchPage(
        form,
        result.total(),
        hits,
        FACETS.stream()
            .collect(
                toMap(
                    facet -> facet,
                    facet -> options(facet, form, result),
                    (first, second) -> first,
                    LinkedHashMap::new)),
        documents,
        (long) request.page() * request.size() + 1,
        request.page(),
        lastPage(result.total(), request.size()) + 1);
  }

  /** What was chosen stays to be seen, even where nothing is left of it. */
  private static List<Option> options(String facet, SearchForm form, SearchResult result) {
    List<String> chosen = form.chosen().getOrDefault(facet, List.of());
    List<FacetCount> counts = result.facets().getOrDefault(facet, List.of());
    List<String> counted = counts.stream().map(FacetCount::value).toList();
    return Stream.concat(
            counts.stream().map(c -> new Option(c.value(), c.count(), chosen.contains(c.value()))),
            chosen.stream()
                .filter(value -> !counted.contains(value))
                .map(value -> new Option(value, 0, true)))
        .toList();
  }

  /** The number of the last hit on the page, counted from 1. */
  public long last() {
    return first + hits.size() - 1;
  }

  /** How many filters are set. */
  public long chosen() {
    return facets.values().stream().flatMap(List::stream).filter(Option::chosen).count();
  }

  /** The numbers of the pages around this one, counted from 0. */
  public List<Integer> nearby() {
    return Stream.iterate(Math.max(0, page - 2), n -> n + 1)
        .limit(5)
        .filter(n -> n < pages)
        .toList();
  }
}
