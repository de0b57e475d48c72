package de.umsetzungsmonitor.search.query;

import static de.umsetzungsmonitor.search.german.GermanAnalysis.EXACT;
import static de.umsetzungsmonitor.search.index.ProvisionFields.SELF;

import de.umsetzungsmonitor.search.german.GermanAnalysis;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * Makes a Lucene query of what a person asked for. Phrases must be there; of all the rest, the more
 * the better. A provision that is cited comes before everything else. Made anew for each request.
 */
public final class ProvisionQuery {

  private static final float CITED = 6;
  private static final float TOGETHER = 3;
  private static final int MUCH = 4;
  private static final float ADDRESSED = 1_000;

  private static final GermanAnalysis ANALYSIS = new GermanAnalysis();

  private final IndexSearcher searcher;
  private final Spelling spelling;

  /** Queries over the index that the searcher sees. */
  public ProvisionQuery(IndexSearcher searcher) {
    this.searcher = searcher;
    this.spelling = new Spelling(ANALYSIS, searcher);
  }

  /** What finds it; an empty one finds every provision. */
  public Query of(TypedQuery typed) throws IOException {
    if (typed.isEmpty()) {
      return new MatchAllDocsQuery();
    }
    Wording wording = new Wording(ANALYSIS, searcher, spelling);
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    typed.phrases().forEach(phrase -> query.add(wording.quoted(phrase), Occur.MUST));
    List<Query> words = wording.of(typed.words());
    words.forEach(word -> query.add(word, Occur.SHOULD));
    wording.neighbours(typed.words()).forEach(pair -> query.add(pair, Occur.SHOULD));
    if (words.size() > 1) {
      query.add(together(words), Occur.SHOULD);
    }
    for (String prefix : typed.prefixes()) {
      for (String start : ANALYSIS.terms(EXACT, prefix)) {
        query.add(Beginnings.of(start, searcher), Occur.SHOULD);
      }
    }
    typed.citations().forEach(citation -> query.add(citation(citation), Occur.SHOULD));
    typed.addresses().forEach(address -> query.add(address(address), Occur.SHOULD));
    return query.build();
  }

  /**
   * What a person probably meant to type, where words of it are in no text; null if all is well or
   * nothing better is known.
   */
  public @Nullable String meant(String typed) throws IOException {
    return spelling.of(typed);
  }

  /**
   * A text that has all that was asked for, of much all but one, is better than the rarest word.
   * How well it has them is ranked beside.
   */
  private static Query together(List<Query> words) {
    BooleanQuery.Builder together = new BooleanQuery.Builder();
    words.forEach(word -> together.add(MatchingOnly.of(word), Occur.SHOULD));
    together.setMinimumNumberShouldMatch(words.size() < MUCH ? words.size() : words.size() - 1);
    return new BoostQuery(new ConstantScoreQuery(together.build()), TOGETHER);
  }

  private static Query citation(String citation) {
    return new BoostQuery(Wording.cited(citation), CITED);
  }

  private static Query address(List<String> citations) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    citations.forEach(citation -> all.add(new TermQuery(new Term(SELF, citation)), Occur.FILTER));
    return new BoostQuery(new ConstantScoreQuery(all.build()), ADDRESSED);
  }
}
