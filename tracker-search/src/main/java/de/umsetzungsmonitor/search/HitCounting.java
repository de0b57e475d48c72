package de.umsetzungsmonitor.search;

import de.umsetzungsmonitor.search.index.Facet;
import de.umsetzungsmonitor.search.index.FacetedSearcher;
import de.umsetzungsmonitor.search.index.SegmentProfiles;
import de.umsetzungsmonitor.search.index.SegmentProfiles.FacetValue;
import de.umsetzungsmonitor.search.index.StatusFilter;
import de.umsetzungsmonitor.search.query.MatchingOnly;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Counts hits by everything that they can be filtered by. Whatever the query finds is looked at
 * once and counted by its profile and its status only; the filters are then applied to these
 * counts. What all filters let through is a hit; what only one of them holds back still counts for
 * the facet of that filter.
 */
final class HitCounting {

  private static final StatusFilter[] STATUSES = StatusFilter.values();

  private final FacetedSearcher searcher;
  private final Map<Facet, Set<String>> chosen;
  private final Set<StatusFilter> chosenStatuses;
  private final @Nullable StateStatus state;

  private final Map<FacetValue, Integer> values = new HashMap<>();
  private final int[] statuses = new int[STATUSES.length];
  private int total;

  HitCounting(FacetedSearcher searcher, SearchFilters filters) {
    this.searcher = searcher;
    this.chosen = Filtering.chosen(filters);
    this.state = filters.state() == null ? null : new StateStatus(filters.state());
    this.chosenStatuses = state == null ? Set.of() : filters.statuses();
  }

  /**
   * The counts.
   *
   * @param query what the facets have not filtered yet
   */
  FacetCounts count(Query query) throws IOException {
    Query matching = searcher.rewrite(MatchingOnly.of(query));
    Weight weight = searcher.createWeight(matching, ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
      BulkScorer matches = weight.bulkScorer(segment);
      if (matches != null) {
        count(segment, matches);
      }
    }
    return FacetCounts.of(total, values, state == null ? null : statuses);
  }

  private void count(LeafReaderContext segment, BulkScorer matches) throws IOException {
    SegmentProfiles profiles = searcher.profiles(segment);
    IntUnaryOperator status = state == null ? doc -> 0 : state.in(segment.reader());
    int width = state == null ? 1 : STATUSES.length + 1;
    int[] cells = new int[profiles.count() * width];
    LeafCollector counter =
        new LeafCollector() {
          @Override
          public void setScorer(Scorable scorer) {}

          @Override
          public void collect(int doc) {
            cells[profiles.of(doc) * width + status.applyAsInt(doc)]++;
          }
        };
    matches.score(counter, segment.reader().getLiveDocs(), 0, DocIdSetIterator.NO_MORE_DOCS);
    int[] counts = new int[profiles.values().size()];
    for (int cell = 0; cell < cells.length; cell++) {
      if (cells[cell] > 0) {
        add(profiles, cell / width, cell % width, cells[cell], counts);
      }
    }
    for (int value = 0; value < counts.length; value++) {
      if (counts[value] > 0) {
        values.merge(profiles.values().get(value), counts[value], Integer::sum);
      }
    }
  }

  /**
   * Adds provisions that are alike in everything that is filtered by.
   *
   * @param status 0 for none, else one more than its number
   * @param counts the counts of the segment's values, by their numbers
   */
  private void add(SegmentProfiles profiles, int profile, int status, int count, int[] counts) {
    int[] own = profiles.valuesOf(profile);
    Set<Facet> missed = missed(own, profiles.values());
    boolean isStatusMissed =
        !chosenStatuses.isEmpty()
            && (status == 0 || !chosenStatuses.contains(STATUSES[status - 1]));
    if (missed.isEmpty() && status > 0) {
      statuses[status - 1] += count;
    }
    if (missed.isEmpty() && !isStatusMissed) {
      total += count;
    }
    if (missed.size() > 1 || isStatusMissed) {
      return;
    }
    for (int value : own) {
      if (missed.isEmpty() || missed.contains(profiles.values().get(value).facet())) {
        counts[value] += count;
      }
    }
  }

  /** The facets whose filters hold provisions with such values back. */
  private Set<Facet> missed(int[] own, List<FacetValue> values) {
    if (chosen.isEmpty()) {
      return Set.of();
    }
    Set<Facet> missed = new HashSet<>(chosen.keySet());
    for (int number : own) {
      FacetValue value = values.get(number);
      if (chosen.getOrDefault(value.facet(), Set.of()).contains(value.value())) {
        missed.remove(value.facet());
      }
    }
    return missed;
  }
}
