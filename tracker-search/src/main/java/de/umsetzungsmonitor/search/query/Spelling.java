package de.umsetzungsmonitor.search.query;

import static de.umsetzungsmonitor.search.german.GermanAnalysis.ELLIPSIS;
import static de.umsetzungsmonitor.search.german.GermanAnalysis.EXACT;
import static de.umsetzungsmonitor.search.german.GermanAnalysis.PARTS;
import static de.umsetzungsmonitor.search.german.GermanAnalysis.ROOT;
import static de.umsetzungsmonitor.search.german.GermanAnalysis.SECTION;
import static de.umsetzungsmonitor.search.german.GermanAnalysis.WORD;

import de.umsetzungsmonitor.search.german.GermanAnalysis;
import de.umsetzungsmonitor.search.german.Umlauts;
import de.umsetzungsmonitor.search.german.WordForms;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what was meant where a word is in no text and is no German word either: the word of the
 * texts that differs least from it, of several the one that most texts have. Made anew for each
 * request, and looks for each word once.
 */
final class Spelling {

  private static final Pattern TYPED_WORD =
      Pattern.compile("(?<![\\p{L}\\p{N}*-])\\p{L}{4,40}+(?![\\p{L}\\p{N}*-])");

  private static final int LONG_WORD = 6;
  private static final int LONGEST_WORD = 40;
  private static final int SAME_START = 1;
  private static final int SHORTEST_START = 4;
  private static final int SHORTEST_END = 6;

  /** Looking for similar words is costly; more unknown ones than this are no typing errors. */
  private static final int MOST_WORDS = 4;

  private final GermanAnalysis analysis;
  private final IndexReader reader;
  private final Map<String, Similar> known = new HashMap<>();

  Spelling(GermanAnalysis analysis, IndexSearcher searcher) {
    this.analysis = analysis;
    this.reader = searcher.getIndexReader();
  }

  /** What was typed with the words put right that are misspelled; null if there is none. */
  @Nullable String corrected(String typed) throws IOException {
    StringBuilder corrected = new StringBuilder(typed);
    for (MatchResult word : TYPED_WORD.matcher(typed).results().toList().reversed()) {
      String right = occurs(word.group()) ? null : meantBy(word.group());
      if (right != null) {
        corrected.replace(word.start(), word.end(), inCaseOf(word.group(), right));
      }
    }
    return corrected.toString().equals(typed) ? null : corrected.toString();
  }

  /** Whether some text has the word itself, in whatever form, or as a part of another. */
  boolean occurs(String word) throws IOException {
    WordForms forms = WordForms.of(word);
    return isAnyIn(EXACT, analysis.terms(EXACT, word))
        || isAnyIn(PARTS, forms.stems())
        || isAnyIn(ELLIPSIS, forms.stems())
        || isAnyIn(ROOT, forms.roots())
        || isAnyIn(SECTION, forms.stems());
  }

  /**
   * Two parts of a word that the dictionary does not know, of which the texts have the second as a
   * word: "Cybergrooming" where they have "Grooming"; none if they have no such one.
   */
  List<String> partsOfForeign(String word) throws IOException {
    if (WordForms.of(word).isGerman()) {
      return List.of();
    }
    int last = Math.min(word.length(), LONGEST_WORD) - SHORTEST_END;
    for (int i = SHORTEST_START; i <= last; i++) {
      if (isAnyIn(EXACT, analysis.terms(EXACT, word.substring(i)))) {
        return List.of(word.substring(0, i), word.substring(i));
      }
    }
    return List.of();
  }

  /** The word, in small letters, that one that does not occur was meant to be; null if unknown. */
  @Nullable String meantBy(String word) throws IOException {
    boolean isTooShort = word.length() < 4 || word.length() > LONGEST_WORD;
    if (isTooShort || WordForms.of(word).isGerman()) {
      return null;
    }
    String small = word.toLowerCase(Locale.GERMAN);
    Similar best = known.get(small);
    Terms terms = MultiTerms.getTerms(reader, WORD);
    if (best == null && terms != null && known.size() < MOST_WORDS) {
      String withUmlauts = Umlauts.restored(small);
      best = similar(small, terms);
      best = withUmlauts.equals(small) ? best : best.orBetter(similar(withUmlauts, terms));
      known.put(small, best);
    }
    return best == null ? null : best.word();
  }

  /** One letter is always less of a difference than two, and much sooner looked through. */
  private static Similar similar(String word, Terms terms) throws IOException {
    Similar one = similar(word, terms, 1);
    return one.word() != null || word.length() < LONG_WORD ? one : similar(word, terms, 2);
  }

  private static Similar similar(String word, Terms terms, int edits) throws IOException {
    FuzzyTermsEnum all = new FuzzyTermsEnum(terms, new Term(WORD, word), edits, SAME_START, true);
    BoostAttribute likeness = all.attributes().getAttribute(BoostAttribute.class);
    Similar best = Similar.NONE;
    while (all.next() != null) {
      best =
          best.orBetter(new Similar(all.term().utf8ToString(), likeness.getBoost(), all.docFreq()));
    }
    return best;
  }

  private boolean isAnyIn(String field, List<String> terms) throws IOException {
    return IndexedTerms.isAny(field, terms, reader);
  }

  private static String inCaseOf(String typed, String word) {
    if (typed.equals(typed.toUpperCase(Locale.GERMAN))) {
      return word.toUpperCase(Locale.GERMAN);
    }
    return Character.isUpperCase(typed.charAt(0))
        ? word.substring(0, 1).toUpperCase(Locale.GERMAN) + word.substring(1)
        : word;
  }

  private record Similar(@Nullable String word, float likeness, int texts) {

    static final Similar NONE = new Similar(null, 0, 0);

    Similar orBetter(Similar other) {
      boolean isBetter =
          other.likeness > likeness || other.likeness == likeness && other.texts > texts;
      return isBetter ? other : this;
    }
  }
}
