package de.umsetzungsmonitor.search;

import de.umsetzungsmonitor.domain.status.StatusValue;
import de.umsetzungsmonitor.search.index.ProvisionFields;
import de.umsetzungsmonitor.search.index.StatusFilter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.WildcardQuery;

/** What one state reported, as hits are filtered and counted by it. */
final class StateStatus {

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

  private Query withoutReport() {
    return new BooleanQuery.Builder()
        .add(new WildcardQuery(new Term(ProvisionFields.BOUND, "*" + iso2 + "*")), Occur.FILTER)
        .add(new FieldExistsQuery(field), Occur.MUST_NOT)
        .build();
  }

  /**
   * Reads the status of a segment's provisions, to be asked for in ascending order: one more than
   * its number among {@link StatusFilter}; 0 of those without a report that do not ask the state.
   */
  IntUnaryOperator in(LeafReader segment) throws IOException {
    NumericDocValues reported = DocValues.getNumeric(segment, field);
    SortedDocValues bound = DocValues.getSorted(segment, ProvisionFields.BOUND);
    boolean[] isAsked = isAsked(bound);
    return doc -> {
      try {
        if (reported.advanceExact(doc)) {
          return 1 + (int) reported.longValue();
        }
        boolean isOpen = bound.advanceExact(doc) && isAsked[bound.ordValue()];
        return isOpen ? 1 + StatusFilter.NO_REPORT.ordinal() : 0;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
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
