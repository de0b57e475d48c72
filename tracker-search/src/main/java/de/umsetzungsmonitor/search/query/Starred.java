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

/**
 * Looks for phrases of some of whose words only the beginning is given: "sexuelle Ausbeut*". Made
 * anew for each typed query.
 */
final class Starred {

  private static final Pattern BEGINNING = Pattern.compile("([\\p{L}\\p{N}]++)\\*");

  /**
   * So many words are looked for by their beginnings in all phrases together: each takes memory in
   * each of them. Where a beginning has more, any word may stand in its place.
   */
  private static final int MOST_WORDS = 2_000;

  private final GermanAnalysis analysis;
  private final IndexSearcher searcher;
  private int left = MOST_WORDS;

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
    int place = 0;
    while (beginning.find()) {
      place = addWhole(field, text.substring(end, beginning.start()), place, phrase);
      Term[] words = words(field, beginning.group(1));
      if (words.length == 0) {
        return new MatchNoDocsQuery();
      }
      if (words.length <= left) {
        left -= words.length;
        phrase.add(words, place);
      }
      place++;
      end = beginning.end();
    }
    addWhole(field, text.substring(end), place, phrase);
    return phrase.build();
  }

  /** One more than are left if there are too many. */
  private Term[] words(String field, String typed) throws IOException {
    String start = String.join("", analysis.terms(EXACT, typed));
    return Beginnings.terms(field, start, left + 1, searcher).toArray(Term[]::new);
  }

  private int addWhole(String field, String words, int start, MultiPhraseQuery.Builder phrase) {
    int next = start;
    for (List<String> place : analysis.places(field, words)) {
      phrase.add(place.stream().map(term -> new Term(field, term)).toArray(Term[]::new), next++);
    }
    return next;
  }
}
