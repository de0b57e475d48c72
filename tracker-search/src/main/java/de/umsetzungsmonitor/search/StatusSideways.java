package de.umsetzungsmonitor.search;

import de.umsetzungsmonitor.search.index.Facet;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/** Counts what one state reported too, which stands apart from all other facets in the index. */
final class StatusSideways extends DrillSideways {

  private final @Nullable StateStatus state;
  private @Nullable List<FacetCount> statuses;

  /**
   * Counts hits once.
   *
   * @param iso2 the state; null if none was chosen
   */
  StatusSideways(
      IndexSearcher searcher, SortedSetDocValuesReaderState facets, @Nullable String iso2) {
    super(searcher, Facet.config(), facets);
    state = iso2 == null ? null : new StateStatus(iso2);
  }

  /** The hits with each status; null if no state was chosen. */
  @Nullable List<FacetCount> statuses() {
    return statuses;
  }

  @Override
  protected Facets buildFacetsResult(
      FacetsCollector hits, FacetsCollector @Nullable [] sideways, String @Nullable [] facets)
      throws IOException {
    if (state == null || sideways == null || facets == null) {
      statuses = state == null ? null : state.counts(hits);
      return super.buildFacetsResult(hits, sideways, facets);
    }
    int status = Arrays.asList(facets).indexOf(Filtering.STATUS);
    statuses = state.counts(status < 0 ? hits : sideways[status]);
    return super.buildFacetsResult(hits, sideways, facets);
  }
}
