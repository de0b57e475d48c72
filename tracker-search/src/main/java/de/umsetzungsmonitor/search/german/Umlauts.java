package de.umsetzungsmonitor.search.german;

import java.util.Collections;
import java.util.List;

/** Umlauts that were written out, as on keyboards without them. */
public final class Umlauts {

  private Umlauts() {}

  /**
   * The word, in small letters, with each "ae", "oe" and "ue" made an umlaut: "behörde" of
   * "behoerde", but also "neü" of "neue". One more spelling to try, not a correction.
   */
  public static String restored(String word) {
    return word.replace("ae", "ä").replace("oe", "ö").replace("ue", "ü");
  }

  /** A word in small letters without the dots of its umlauts. */
  static String removed(String word) {
    return word.replace('ä', 'a').replace('ö', 'o').replace('ü', 'u');
  }

  /** Whether a word would be another one without its umlauts: "fördern", but not "Behörde". */
  static boolean tellApart(String word) {
    String without = removed(word);
    return !without.equals(word) && areDifferent(word, without);
  }

  /** Whether a word would be another one with or without an umlaut: "fördert" and "fordert". */
  static boolean matterIn(String word) {
    if (tellApart(word)) {
      return true;
    }
    for (int i = 0; i < word.length(); i++) {
      String umlaut =
          switch (word.charAt(i)) {
            case 'a' -> "ä";
            case 'o' -> "ö";
            case 'u' -> "ü";
            default -> "";
          };
      if (!umlaut.isEmpty()
          && areDifferent(word.substring(0, i) + umlaut + word.substring(i + 1), word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean areDifferent(String word, String other) {
    List<String> lemmas = Lemmas.ofSpelling(word);
    List<String> others = lemmas.isEmpty() ? List.of() : Lemmas.ofSpelling(other);
    return !others.isEmpty() && Collections.disjoint(lemmas, others);
  }
}
