package de.umsetzungsmonitor.search.query;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/** Tells what is in an index without looking for where. */
final class IndexedTerms {

  private IndexedTerms() {}

  /** Whether a field of some provision has one of the terms. */
  static boolean isAny(String field, Collection<String> terms, IndexReader reader)
      throws IOException {
    for (String term : terms) {
      if (reader.docFreq(new Term(field, term)) > 0) {
        return true;
      }
    }
    return false;
  }
}
