package de.umsetzungsmonitor.ingest.block;

import java.util.Set;

/**
 * Verbs set in capitals, as the Council begins its paragraphs: "ERSUCHT die Mitgliedstaaten",
 * "BETONT, dass", "GESTÜTZT AUF". A verb of this kind ends in T; acronyms hardly do.
 */
final class CapitalVerbs {

  private static final int SHORTEST = 3;
  private static final Set<String> ACRONYMS = Set.of("EUROJUST", "EUROSTAT", "EIT");

  private CapitalVerbs() {}

  /** Whether the line begins with one, or with a reason set in capitals. */
  static boolean begin(String plain) {
    int end = 0;
    while (end < plain.length() && Character.isLetter(plain.charAt(end))) {
      end++;
    }
    String word = plain.substring(0, end);
    boolean capitals = word.chars().noneMatch(c -> Character.isLowerCase(c) && c != 'ß');
    boolean verb = word.endsWith("T") && word.length() >= SHORTEST && !ACRONYMS.contains(word);
    return capitals && end > 1 && (verb || PreambleOpeners.starts(plain));
  }
}
