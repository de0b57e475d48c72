package de.umsetzungsmonitor.search.german;

import de.danielnaber.jwordsplitter.GermanWordSplitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes German compounds apart. */
public final class CompoundWords {

  private static final int SHORTEST = 4;
  private static final int SHORTEST_NOUN = 5;
  private static final int LONG_NOUN = 7;
  private static final int SHORTEST_NAME = 5;
  private static final List<String> JOINTS = List.of("", "s", "es", "n", "en", "e");

  private static final GermanWordSplitter SPLITTER = splitter();

  private CompoundWords() {}

  /**
   * The parts of a compound in their order, without the letters that join them; none if the word is
   * not a compound. Umlauts may be written out ({@code ueberwachung}), but not folded away.
   */
  static List<String> parts(String word) {
    if (word.length() > WordForms.LONGEST_WORD) {
      return List.of();
    }
    return Stream.of(word, Umlauts.restored(word))
        .map(SPLITTER::splitWord)
        .filter(parts -> parts.size() > 1)
        .findFirst()
        .map(List::copyOf)
        .orElseGet(() -> Lemmas.of(word).isEmpty() ? cut(word, true) : List.of());
  }

  /**
   * The parts that a noun of the dictionary may have though it is taken for one word:
   * "Meldepflicht", but also "Ver-brechen". To look for what no text has, not to make of each word
   * two.
   */
  public static List<String> partsOfNoun(String word) {
    return word.length() <= WordForms.LONGEST_WORD && Lemmas.isNoun(word)
        ? cut(word, false)
        : List.of();
  }

  /**
   * A word that no list has, where a noun begins behind another word: "Verschlüsselung-s-technik";
   * else, if it may, where a long one begins behind what may be a name or foreign:
   * "Cyber-kriminalität".
   */
  private static List<String> cut(String word, boolean mayBeginWithName) {
    List<String> behindName = List.of();
    for (int i = SHORTEST; i <= word.length() - SHORTEST_NOUN; i++) {
      String end = word.substring(i);
      if (Lemmas.isNoun(end)) {
        String start = withoutJoint(word.substring(0, i));
        if (start != null) {
          return List.of(start, end);
        }
        boolean isBehindName = i >= SHORTEST_NAME && end.length() >= LONG_NOUN;
        if (mayBeginWithName && isBehindName && behindName.isEmpty()) {
          behindName = List.of(word.substring(0, i), end);
        }
      }
    }
    return behindName;
  }

  /** The word that comes first in a compound; null if the dictionary does not know it. */
  static @Nullable String withoutJoint(String start) {
    return JOINTS.stream()
        .filter(start::endsWith)
        .map(joint -> start.substring(0, start.length() - joint.length()))
        .filter(word -> word.length() >= SHORTEST && !Lemmas.of(word).isEmpty())
        .findFirst()
        .orElse(null);
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
