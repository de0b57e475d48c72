package de.umsetzungsmonitor.search.query;

import static de.umsetzungsmonitor.search.german.GermanAnalysis.EXACT;

import java.io.IOException;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
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
    Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), EXACT);
    if (terms == null) {
      return new MatchNoDocsQuery();
    }
    SynonymQuery.Builder words = new SynonymQuery.Builder(EXACT);
    BytesRef prefix = new BytesRef(start);
    TermsEnum all = terms.iterator();
    TermsEnum.SeekStatus status = all.seekCeil(prefix);
    int count = 0;
    for (BytesRef word = status == TermsEnum.SeekStatus.END ? null : all.term();
        word != null && StringHelper.startsWith(word, prefix);
        word = all.next()) {
      if (++count > MOST_SCORED) {
        return new PrefixQuery(new Term(EXACT, start));
      }
      words.addTerm(new Term(EXACT, BytesRef.deepCopyOf(word)));
    }
    return words.build();
  }
}
