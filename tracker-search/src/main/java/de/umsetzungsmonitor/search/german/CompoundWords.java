package de.umsetzungsmonitor.search.german;

import de.danielnaber.jwordsplitter.GermanWordSplitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Takes German compounds apart. */
public final class CompoundWords {

  /** Longer ones are no words, and would take long to split. */
  private static final int LONGEST = 60;

  private static final GermanWordSplitter SPLITTER = splitter();

  private CompoundWords() {}

  /**
   * The parts of a compound in their order, without the letters that join them; none if the word is
   * not a compound. Umlauts may be written out ({@code ueberwachung}), but not folded away.
   */
  public static List<String> parts(String word) {
    if (word.length() > LONGEST) {
      return List.of();
    }
    List<String> parts = SPLITTER.splitWord(word);
    if (parts.size() < 2) {
      parts = SPLITTER.splitWord(Umlauts.restored(word));
    }
    return parts.size() < 2 ? List.of() : List.copyOf(parts);
  }

  private static GermanWordSplitter splitter() {
    try {
      GermanWordSplitter splitter = new GermanWordSplitter(true);
      splitter.setStrictMode(true); // without it, words fall into syllables that mean nothing
      return splitter;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
