package de.umsetzungsmonitor.search.similar;

import de.umsetzungsmonitor.search.german.GermanAnalysis;
import de.umsetzungsmonitor.search.german.WordBorders;
import de.umsetzungsmonitor.search.german.WordForms;
import de.umsetzungsmonitor.search.german.WordLists;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * A word that says something: neither "und" nor a number.
 *
 * @param forms what it is found by
 * @param start offset of its first character
 * @param end offset behind its last character
 */
record ContentWord(WordForms forms, int start, int end) {

  private static final GermanAnalysis ANALYSIS = new GermanAnalysis();
  private static final int SHORTEST = 3;

  /** What joins sentences of policy texts and says nothing, beyond the usual stop words. */
  private static final CharArraySet CONNECTING =
      WordLists.of(ContentWord.class, "connecting-words.txt");

  /** Those of a text, in its order. */
  static List<ContentWord> of(String text) {
    List<ContentWord> words = new ArrayList<>();
    try (TokenStream tokens = ANALYSIS.tokenStream(GermanAnalysis.EXACT, text)) {
      OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        String written = text.substring(offset.startOffset(), offset.endOffset());
        String word = WordBorders.corrected(written);
        if (saysSomething(word)) {
          words.add(new ContentWord(WordForms.of(word), offset.startOffset(), offset.endOffset()));
        }
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  /** The word without its inflection; of several that it may be, the likeliest. */
  String stem() {
    return forms.stems().getFirst();
  }

  /** Whether it shares a stem or a part with a set of terms. */
  boolean isAmong(Set<String> terms) {
    return forms.stems().stream().anyMatch(terms::contains)
        || forms.parts().stream().anyMatch(terms::contains);
  }

  private static boolean saysSomething(String word) {
    return word.length() >= SHORTEST
        && !GermanAnalysis.isStopWord(word)
        && !CONNECTING.contains(word.toLowerCase(Locale.GERMAN))
        && Character.isLetter(word.charAt(0));
  }
}
