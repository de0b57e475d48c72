package de.umsetzungsmonitor.search.query;

import static de.umsetzungsmonitor.search.german.GermanAnalysis.EXACT;
import static de.umsetzungsmonitor.search.german.GermanAnalysis.STEM;

import de.umsetzungsmonitor.search.german.GermanAnalysis;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;

/**
 * Looks for phrases of some of whose words only the beginning is given: "sexuelle Ausbeut*". Made
 * anew for each typed query.
 */
final class Starred {

  private static final Pattern BEGINNING = Pattern.compile("([\\p{L}\\p{N}]++)\\*");

  /**
   * So many words of a field are looked for by their beginnings in all phrases together: each takes
   * memory in each of them. Where a beginning has more, any word may stand in its place.
   */
  private static final int MOST_WORDS = 2_000;

  private final GermanAnalysis analysis;
  private final IndexSearcher searcher;
  private final Map<String, Integer> lookedFor = new HashMap<>();

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
    String first = "";
    int end = 0;
    int place = 0;
    while (beginning.find()) {
      place = addWhole(field, text.substring(end, beginning.start()), place, phrase);
      String start = String.join("", analysis.terms(EXACT, beginning.group(1)));
      first = first.isEmpty() ? start : first;
      if (!addBeginning(field, start, place++, phrase)) {
        return new MatchNoDocsQuery();
      }
      end = beginning.end();
    }
    addWhole(field, text.substring(end), place, phrase);
    MultiPhraseQuery words = phrase.build();
    boolean isAnyWord = words.getTermArrays().length == 0;
    return isAnyWord ? new PrefixQuery(new Term(field, first)) : words;
  }

  /** Whether there are words that begin so; too many leave their place to any. */
  private boolean addBeginning(
      String field, String start, int place, MultiPhraseQuery.Builder phrase) throws IOException {
    int most = MOST_WORDS - lookedFor.getOrDefault(field, 0);
    List<Term> words = Beginnings.terms(field, start, most + 1, searcher);
    if (!words.isEmpty() && words.size() <= most) {
      lookedFor.merge(field, words.size(), Integer::sum);
      phrase.add(words.toArray(Term[]::new), place);
    }
    return !words.isEmpty();
  }

  private int addWhole(String field, String words, int start, MultiPhraseQuery.Builder phrase) {
    int next = start;
    for (List<String> place : analysis.places(field, words)) {
      phrase.add(place.stream().map(term -> new Term(field, term)).toArray(Term[]::new), next++);
    }
    return next;
  }
}
