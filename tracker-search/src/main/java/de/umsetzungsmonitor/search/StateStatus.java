package de.umsetzungsmonitor.search;

import de.umsetzungsmonitor.domain.status.StatusValue;
import de.umsetzungsmonitor.search.index.ProvisionFields;
import de.umsetzungsmonitor.search.index.StatusFilter;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.WildcardQuery;

/** What one state reported, as hits are filtered and counted by it. */
final class StateStatus {

  private static final StatusFilter[] FILTERS = StatusFilter.values();

  private final String iso2;
  private final String field;

  StateStatus(String iso2) {
    this.iso2 = iso2;
    this.field = ProvisionFields.status(iso2);
  }

  /** Provisions with any of the statuses. */
  Query any(Set<StatusFilter> statuses) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    if (statuses.contains(StatusFilter.NO_REPORT)) {
      any.add(withoutReport(), Occur.SHOULD);
    }
    long[] reported =
        statuses.stream()
            .filter(status -> status != StatusFilter.NO_REPORT)
            .mapToLong(status -> StatusValue.valueOf(status.name()).ordinal())
            .toArray();
    if (reported.length > 0) {
      any.add(NumericDocValuesField.newSlowSetQuery(field, reported), Occur.SHOULD);
    }
    return any.build();
  }

  /** The hits with each status; of the provisions without a report those that ask the state. */
  List<FacetCount> counts(FacetsCollector hits) throws IOException {
    int[] counts = new int[FILTERS.length];
    for (MatchingDocs matching : hits.getMatchingDocs()) {
      count(matching, counts);
    }
    return Stream.of(FILTERS)
        .filter(status -> counts[status.ordinal()] > 0)
        .map(status -> new FacetCount(status.name(), counts[status.ordinal()]))
        .toList();
  }

  private Query withoutReport() {
    return new BooleanQuery.Builder()
        .add(new WildcardQuery(new Term(ProvisionFields.BOUND, "*" + iso2 + "*")), Occur.FILTER)
        .add(new FieldExistsQuery(field), Occur.MUST_NOT)
        .build();
  }

  private void count(MatchingDocs matching, int[] counts) throws IOException {
    LeafReader reader = matching.context().reader();
    NumericDocValues reported = DocValues.getNumeric(reader, field);
    SortedDocValues bound = DocValues.getSorted(reader, ProvisionFields.BOUND);
    boolean[] isAsked = isAsked(bound);
    DocIdSetIterator docs = matching.bits().iterator();
    for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
      if (reported.advanceExact(doc)) {
        counts[(int) reported.longValue()]++;
      } else if (bound.advanceExact(doc) && isAsked[bound.ordValue()]) {
        counts[StatusFilter.NO_REPORT.ordinal()]++;
      }
    }
  }

  /** Whether the state is in a set of states, for each of the sets. */
  private boolean[] isAsked(SortedDocValues bound) throws IOException {
    boolean[] isAsked = new boolean[bound.getValueCount()];
    for (int set = 0; set < isAsked.length; set++) {
      isAsked[set] = bound.lookupOrd(set).utf8ToString().contains(iso2);
    }
    return isAsked;
  }
}
