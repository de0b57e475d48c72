package de.umsetzungsmonitor.search;

import de.umsetzungsmonitor.search.index.Facet;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.jspecify.annotations.Nullable;

/** The hits of each value of each facet. */
record FacetCounts(Map<String, List<FacetCount>> byFacet) {

  private static final Comparator<FacetCount> MOST_FIRST =
      Comparator.comparing(FacetCount::count).reversed().thenComparing(FacetCount::value);
  private static final Comparator<FacetCount> LATEST_FIRST =
      Comparator.comparing((FacetCount year) -> Integer.valueOf(year.value())).reversed();

  /**
   * Reads the counts that were made.
   *
   * @param statuses those of the chosen state; null if none was chosen
   */
  static FacetCounts of(Facets facets, @Nullable List<FacetCount> statuses) throws IOException {
    Map<String, List<FacetCount>> counts = new LinkedHashMap<>();
    for (Facet facet : Facet.values()) {
      counts.put(
          facet.key(),
          counts(facets.getAllChildren(facet.key()))
              .sorted(facet == Facet.YEAR ? LATEST_FIRST : MOST_FIRST)
              .toList());
    }
    if (statuses != null) {
      counts.put(Filtering.STATUS, statuses);
    }
    return new FacetCounts(counts);
  }

  /** The number of documents with a hit; the facet also counts those that were not chosen. */
  int documents(Set<String> chosen) {
    return (int)
        byFacet.getOrDefault(Facet.DOCUMENT.key(), List.of()).stream()
            .filter(document -> chosen.isEmpty() || chosen.contains(document.value()))
            .count();
  }

  private static Stream<FacetCount> counts(@Nullable FacetResult result) {
    return result == null
        ? Stream.empty()
        : Stream.of(result.labelValues)
            .map(value -> new FacetCount(value.label, value.value.intValue()));
  }
}
