package de.umsetzungsmonitor.search.query;

import static de.umsetzungsmonitor.search.german.GermanAnalysis.EXACT;
import static de.umsetzungsmonitor.search.german.GermanAnalysis.STEM;

import de.umsetzungsmonitor.search.german.GermanAnalysis;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;

/** Looks for phrases of some of whose words only the beginning is given: "sexuelle Ausbeut*". */
final class Starred {

  private static final Pattern BEGINNING = Pattern.compile("([\\p{L}\\p{N}]++)\\*");

  private final GermanAnalysis analysis;
  private final IndexSearcher searcher;

  Starred(GermanAnalysis analysis, IndexSearcher searcher) {
    this.analysis = analysis;
    this.searcher = searcher;
  }

  /** Whether there is a beginning among the words. */
  static boolean isIn(String text) {
    return BEGINNING.matcher(text).find();
  }

  /** Words in this order with nothing between them, the whole ones as written or inflected. */
  Query phrase(String text) throws IOException {
    return WordQuery.anyOf(List.of(phrase(EXACT, text), phrase(STEM, text)));
  }

  private Query phrase(String field, String text) throws IOException {
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
    Matcher beginning = BEGINNING.matcher(text);
    int end = 0;
    while (beginning.find()) {
      addWhole(field, text.substring(end, beginning.start()), phrase);
      String start = String.join("", analysis.terms(EXACT, beginning.group(1)));
      List<Term> words = Beginnings.terms(field, start, searcher);
      if (words.isEmpty()) {
        return new MatchNoDocsQuery();
      }
      phrase.add(words.toArray(Term[]::new));
      end = beginning.end();
    }
    addWhole(field, text.substring(end), phrase);
    return phrase.build();
  }

  private void addWhole(String field, String words, MultiPhraseQuery.Builder phrase) {
    for (List<String> place : analysis.places(field, words)) {
      phrase.add(place.stream().map(term -> new Term(field, term)).toArray(Term[]::new));
    }
  }
}
