package de.umsetzungsmonitor.search.query;

import static de.umsetzungsmonitor.search.german.GermanAnalysis.CITE;
import static de.umsetzungsmonitor.search.german.GermanAnalysis.EXACT;
import static de.umsetzungsmonitor.search.german.GermanAnalysis.STEM;
import static de.umsetzungsmonitor.search.index.ProvisionFields.SELF;

import de.umsetzungsmonitor.search.german.GermanAnalysis;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Makes a Lucene query of what a person asked for. Phrases must be there; of all the rest, the more
 * the better. A provision that is cited comes before everything else.
 */
public final class ProvisionQuery {

  private static final float CITED = 6;
  private static final float ADDRESSED = 1_000;
  private static final int NEAR = 6;
  private static final float NEAR_BOOST = 0.5f;

  private final GermanAnalysis analysis = new GermanAnalysis();
  private final Abbreviations abbreviations = new Abbreviations(analysis);

  /** The query over the index that the searcher sees; an empty one finds every provision. */
  public Query of(TypedQuery typed, IndexSearcher searcher) throws IOException {
    if (typed.isEmpty()) {
      return new MatchAllDocsQuery();
    }
    WordQuery words = new WordQuery(analysis, abbreviations, searcher);
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String phrase : typed.phrases()) {
      query.add(phrase(words, phrase), Occur.MUST);
    }
    for (String word : typed.words()) {
      query.add(words.of(word), Occur.SHOULD);
    }
    for (String prefix : typed.prefixes()) {
      analysis
          .terms(EXACT, prefix)
          .forEach(start -> query.add(new PrefixQuery(new Term(EXACT, start)), Occur.SHOULD));
    }
    addNeighbours(query, words, typed.words());
    typed.citations().forEach(citation -> query.add(citation(citation), Occur.SHOULD));
    typed.addresses().forEach(address -> query.add(address(address), Occur.SHOULD));
    return query.build();
  }

  private static Query phrase(WordQuery words, String text) {
    return new DisjunctionMaxQuery(
        List.of(words.phrase(EXACT, text, 0), words.phrase(STEM, text, 0)), 0.1f);
  }

  /** Words that were typed side by side count more where they stand near each other. */
  private void addNeighbours(BooleanQuery.Builder query, WordQuery words, List<String> typed) {
    for (int i = 1; i < typed.size(); i++) {
      String pair = typed.get(i - 1) + " " + typed.get(i);
      query.add(new BoostQuery(words.phrase(STEM, pair, NEAR), NEAR_BOOST), Occur.SHOULD);
    }
    for (String name : abbreviations.otherNamesWithin(typed)) {
      query.add(new BoostQuery(words.name(name), 0.9f), Occur.SHOULD);
    }
  }

  private static Query citation(String citation) {
    return new BoostQuery(
        new DisjunctionMaxQuery(
            List.of(
                new TermQuery(new Term(CITE, citation)), new TermQuery(new Term(SELF, citation))),
            0.1f),
        CITED);
  }

  private static Query address(List<String> citations) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    citations.forEach(citation -> all.add(new TermQuery(new Term(SELF, citation)), Occur.FILTER));
    return new BoostQuery(new ConstantScoreQuery(all.build()), ADDRESSED);
  }
}
