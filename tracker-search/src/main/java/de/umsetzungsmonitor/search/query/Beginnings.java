package de.umsetzungsmonitor.search.query;

import static de.umsetzungsmonitor.search.german.GermanAnalysis.EXACT;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** Looks for words by their beginning. */
final class Beginnings {

  /** So many words that begin alike are scored; where there are more, all texts are alike. */
  private static final int MOST_SCORED = 200;

  private Beginnings() {}

  /** All words that begin so, as if they were one: the rarer and the more often, the better. */
  static Query of(String start, IndexSearcher searcher) throws IOException {
    List<Term> words = terms(EXACT, start, MOST_SCORED + 1, searcher);
    if (words.size() > MOST_SCORED) {
      return new PrefixQuery(new Term(EXACT, start));
    }
    SynonymQuery.Builder all = new SynonymQuery.Builder(EXACT);
    words.forEach(all::addTerm);
    return all.build();
  }

  /** The terms of a field that begin so, in their order, at most so many. */
  static List<Term> terms(String field, String start, int most, IndexSearcher searcher)
      throws IOException {
    List<Term> found = new ArrayList<>();
    Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), field);
    if (terms == null) {
      return found;
    }
    BytesRef prefix = new BytesRef(start);
    TermsEnum all = terms.iterator();
    TermsEnum.SeekStatus status = all.seekCeil(prefix);
    for (BytesRef word = status == TermsEnum.SeekStatus.END ? null : all.term();
        word != null && found.size() < most && StringHelper.startsWith(word, prefix);
        word = all.next()) {
      found.add(new Term(field, BytesRef.deepCopyOf(word)));
    }
    return found;
  }
}
