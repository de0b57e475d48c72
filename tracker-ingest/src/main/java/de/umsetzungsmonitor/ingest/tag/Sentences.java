package de.umsetzungsmonitor.ingest.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts a text into sentences, without what only interrupts them ({@link Insertions}). A semicolon
 * ends a sentence like a full stop.
 */
final class Sentences {

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "abl", "abs", "art", "aufl", "bd", "bspw", "buchst", "bzw", "ca", "dok", "dr", "ebd",
          "etc", "evtl", "ff", "gem", "ggf", "inkl", "lit", "mio", "mrd", "nr", "nrn", "prof", "rn",
          "rs", "sog", "st", "tab", "usw", "vgl", "vol", "zb", "ziff", "zit");

  /** Words that begin a sentence after a number, which otherwise is taken for "der 2. Bericht". */
  private static final Set<String> OPENERS =
      Set.of(
          "der",
          "die",
          "das",
          "er",
          "sie",
          "es",
          "wir",
          "in",
          "im",
          "bis",
          "zu",
          "zum",
          "zur",
          "dabei",
          "dazu",
          "hierzu",
          "diese",
          "dieser",
          "dieses",
          "ausserdem",
          "ferner",
          "auch",
          "bei",
          "mit",
          "nach",
          "auf",
          "alle",
          "jeder",
          "jede",
          "um",
          "so",
          "darüber",
          "gleichzeitig");

  /** So that the time stays linear whatever the text: no sentence and no insertion is longer. */
  private static final int LONGEST = 400;

  private Sentences() {}

  /** The sentences in their order; none is empty. */
  static List<Sentence> of(String text) {
    List<Sentence> sentences = new ArrayList<>();
    List<Word> words = withoutInsertions(Words.of(text));
    int from = 0;
    for (int i = 0; i < words.size(); i++) {
      if (ends(words, i) || i - from >= LONGEST) {
        add(sentences, words.subList(from, i + 1));
        from = i + 1;
      }
    }
    add(sentences, words.subList(from, words.size()));
    return sentences;
  }

  private static void add(List<Sentence> sentences, List<Word> words) {
    if (words.stream().anyMatch(word -> !word.isMark())) {
      sentences.add(new Sentence(words));
    }
  }

  private static boolean ends(List<Word> words, int i) {
    return switch (words.get(i).text()) {
      case ";", "!", "?" -> true;
      case "." -> stops(words, i);
      default -> false;
    };
  }

  private static boolean stops(List<Word> words, int i) {
    if (i == 0 || i + 1 == words.size()) {
      return true;
    }
    Word before = words.get(i - 1);
    Word after = words.get(i + 1);
    if (after.start() == words.get(i).end() && !after.isMark()) {
      return false; // "z.B.", "3.1"
    }
    if (before.isNumber()) {
      return OPENERS.contains(after.key()) && after.isCapital();
    }
    return before.text().length() > 1 && !ABBREVIATIONS.contains(before.key()) && !after.isLower();
  }

  private static List<Word> withoutInsertions(List<Word> words) {
    int[] behind = Insertions.of(words, LONGEST);
    List<Word> kept = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i = Math.max(i + 1, behind[i])) {
      if (behind[i] == 0) {
        kept.add(words.get(i));
      }
    }
    return kept;
  }
}
