package de.umsetzungsmonitor.ingest.block;

import java.util.Locale;
import java.util.Set;

/**
 * References that are broken at the end of a line: what looks like a mark at the start of the next
 * line is then the number referred to.
 *
 * <p>Rule: a line that ends with a word that calls for a number ("Ziffer", "Artikel", "Nr.") or,
 * where a letter follows, with a number or letter that goes on ("Ziffer 5", "a) und") ends with a
 * reference.
 */
final class References {

  private static final Set<String> CALLING =
      Set.of(
          "ziffer",
          "ziffern",
          "ziff.",
          "artikel",
          "artikeln",
          "artikels",
          "art.",
          "absatz",
          "absatzes",
          "absätze",
          "absätzen",
          "abs.",
          "unterabsatz",
          "nummer",
          "nummern",
          "nr.",
          "nrn.",
          "buchstabe",
          "buchstaben",
          "buchst.",
          "lit.",
          "punkt",
          "punkte",
          "punkten",
          "kapitel",
          "kapitels",
          "kap.",
          "abschnitt",
          "abschnitts",
          "abschnitte",
          "abschnitten",
          "abschn.",
          "teil",
          "teils",
          "titel",
          "anhang",
          "anhangs",
          "anhänge",
          "anlage",
          "anlagen",
          "resolution",
          "resolutionen",
          "beschluss",
          "beschlusses",
          "beschlüsse",
          "seite",
          "seiten",
          "s.",
          "vol.",
          "band",
          "regel",
          "regeln",
          "satz",
          "erwägungsgrund",
          "erwägungsgründe",
          "erwägungsgründen",
          "grundsatz",
          "grundsätzen",
          "leitsatz",
          "paragraph",
          "paragraf",
          "§",
          "§§",
          "rn.",
          "fußnote",
          "maßnahmen",
          "ziel",
          "ziele",
          "zielen",
          "zielvorgabe",
          "unterziel");

  private static final Set<String> JOINING = Set.of("und", "bis", "oder", "sowie", "bzw.");

  private References() {}

  /** Whether a mark of this kind on the next line belongs to a reference at the end of this one. */
  static boolean isBroken(String plain, Marker.Kind next) {
    String last = lastWord(plain);
    if (CALLING.contains(last.toLowerCase(Locale.GERMAN))) {
      return true;
    }
    if (JOINING.contains(last)) {
      String before = lastWord(plain.substring(0, plain.length() - last.length()).stripTrailing());
      return isNumber(before) || (next == Marker.Kind.LOWER && isLetterMark(before));
    }
    return next == Marker.Kind.LOWER && isNumber(last) && !isYear(last);
  }

  private static String lastWord(String plain) {
    return plain.substring(plain.lastIndexOf(' ') + 1);
  }

  private static boolean isNumber(String word) {
    return !word.isEmpty() && word.length() < 5 && word.chars().allMatch(Character::isDigit);
  }

  private static boolean isYear(String word) {
    return word.length() == 4;
  }

  private static boolean isLetterMark(String word) {
    return word.length() > 1 && word.length() < 6 && word.endsWith(")");
  }
}
