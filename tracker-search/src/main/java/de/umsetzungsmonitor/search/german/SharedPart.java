package de.umsetzungsmonitor.search.german;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The part of a word that another one shares with it, which hyphens do not tell: of
 * "Fortbildungsangebot", "Aus-" shares "bildungsangebot" and "Sport-" only "angebot". Prefixes
 * change places with prefixes; else the dictionary tells, as it has "Datenschutz" for "Daten- und
 * Verbraucherschutzpolitik", and where it has no such word, the last part of the compound is
 * shared.
 */
final class SharedPart {

  private static final Set<String> PREFIXES =
      Set.of(
          "ab",
          "an",
          "auf",
          "aus",
          "be",
          "bei",
          "durch",
          "ein",
          "ent",
          "er",
          "fort",
          "her",
          "hin",
          "hinter",
          "in",
          "mit",
          "nach",
          "neben",
          "nieder",
          "ober",
          "rück",
          "über",
          "um",
          "unter",
          "ver",
          "vor",
          "weiter",
          "wider",
          "wieder",
          "zer",
          "zu",
          "zurück",
          "zusammen",
          "zwischen");

  private static final int LONGEST_PREFIX = 8;
  private static final int SHORTEST_START = 3;
  private static final int SHORTEST_END = 3;
  private static final int SHORTEST_WORD = 4;
  private static final int NOWHERE = -1;

  private SharedPart() {}

  /** A beginning with the end of the whole word: "Ein-" of "Ausfuhr" is "Einfuhr". */
  static Optional<String> withEndOf(String whole, String start) {
    int hyphen = whole.lastIndexOf('-');
    int cut = hyphen < 0 ? startOfEnd(whole, start) : hyphen + 1;
    return cut == NOWHERE ? Optional.empty() : Optional.of(start + whole.substring(cut));
  }

  private static int startOfEnd(String whole, String start) {
    int prefix = PREFIXES.contains(small(start)) ? endOfPrefix(whole, start) : NOWHERE;
    if (prefix != NOWHERE) {
      return prefix;
    }
    int lastPart = lastPart(whole);
    for (int i = SHORTEST_START; i <= whole.length() - SHORTEST_END; i++) {
      boolean isStart = i == lastPart || isFirstOfCompound(whole.substring(0, i));
      if (isStart && isSharedFrom(i, whole, lastPart, start)) {
        return i;
      }
    }
    return lastPart;
  }

  /** Whether the rest, or a word in it before the last part, makes a known word with the start. */
  private static boolean isSharedFrom(int cut, String whole, int lastPart, String start) {
    String middle = cut < lastPart ? whole.substring(cut, lastPart) : "";
    return isKnown(start + whole.substring(cut))
        || middle.length() >= SHORTEST_WORD
            && isFirstOfCompound(middle)
            && isFirstOfCompound(start + middle);
  }

  /** Where a prefix of the whole word ends before what is a word without it or with the other. */
  private static int endOfPrefix(String whole, String other) {
    for (int i = Math.min(LONGEST_PREFIX, whole.length() - SHORTEST_END); i > 1; i--) {
      String rest = whole.substring(i);
      if (PREFIXES.contains(small(whole.substring(0, i)))
          && (isKnown(other + rest) || isKnown(rest) || !CompoundWords.parts(rest).isEmpty())) {
        return i;
      }
    }
    return NOWHERE;
  }

  /** The beginning of the whole word with an end: "-nehmer" of "Arbeitgeber" is "Arbeitnehmer". */
  static Optional<String> withStartOf(String whole, String end) {
    for (int i = whole.length() - SHORTEST_END; i >= SHORTEST_START; i--) {
      String word = whole.substring(0, i) + end;
      if (isKnown(word) && isKnown(whole.substring(i))) {
        return Optional.of(word);
      }
    }
    int lastPart = lastPart(whole);
    return lastPart == NOWHERE ? Optional.empty() : Optional.of(whole.substring(0, lastPart) + end);
  }

  private static int lastPart(String whole) {
    List<String> parts = CompoundWords.parts(whole);
    if (!parts.isEmpty()) {
      return small(whole).lastIndexOf(small(parts.getLast()));
    }
    for (int i = SHORTEST_START; i <= whole.length() - SHORTEST_WORD; i++) {
      if (isKnown(whole.substring(i)) && isFirstOfCompound(whole.substring(0, i))) {
        return i;
      }
    }
    return NOWHERE;
  }

  /** A word, with or without the letters that join words, or that of a verb: "Richt-wert". */
  private static boolean isFirstOfCompound(String start) {
    return isKnown(start) || CompoundWords.withoutJoint(start) != null || isKnown(start + "en");
  }

  private static boolean isKnown(String word) {
    return !Lemmas.of(word).isEmpty();
  }

  private static String small(String word) {
    return word.toLowerCase(Locale.GERMAN);
  }
}
