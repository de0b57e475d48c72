package de.umsetzungsmonitor.search;

import de.umsetzungsmonitor.search.index.Facet;
import de.umsetzungsmonitor.search.index.SegmentProfiles.FacetValue;
import de.umsetzungsmonitor.search.index.StatusFilter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The hits of each value of each facet.
 *
 * @param total all hits
 */
record FacetCounts(int total, Map<String, List<FacetCount>> byFacet) {

  private static final Comparator<FacetCount> MOST_FIRST =
      Comparator.comparing(FacetCount::count).reversed().thenComparing(FacetCount::value);
  private static final Comparator<FacetCount> LATEST_FIRST =
      Comparator.comparing((FacetCount year) -> Integer.valueOf(year.value())).reversed();

  /**
   * Puts counts in the order in which they are shown.
   *
   * @param statuses the counts of the chosen state, in the order of the statuses; null if none was
   *     chosen
   */
  static FacetCounts of(int total, Map<FacetValue, Integer> values, int @Nullable [] statuses) {
    Map<String, List<FacetCount>> counts = new LinkedHashMap<>();
    for (Facet facet : Facet.values()) {
      counts.put(
          facet.key(),
          values.entrySet().stream()
              .filter(each -> each.getKey().facet() == facet)
              .map(each -> new FacetCount(each.getKey().value(), each.getValue()))
              .sorted(facet == Facet.YEAR ? LATEST_FIRST : MOST_FIRST)
              .toList());
    }
    if (statuses != null) {
      counts.put(
          Filtering.STATUS,
          Stream.of(StatusFilter.values())
              .filter(status -> statuses[status.ordinal()] > 0)
              .map(status -> new FacetCount(status.name(), statuses[status.ordinal()]))
              .toList());
    }
    return new FacetCounts(total, counts);
  }

  /** The number of documents with a hit; the facet also counts those that were not chosen. */
  int documents(Set<String> chosen) {
    return (int)
        byFacet.getOrDefault(Facet.DOCUMENT.key(), List.of()).stream()
            .filter(document -> chosen.isEmpty() || chosen.contains(document.value()))
            .count();
  }
}
