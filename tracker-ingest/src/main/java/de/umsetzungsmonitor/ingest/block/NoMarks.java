package de.umsetzungsmonitor.ingest.block;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What looks like a mark and is none.
 *
 * <p>Rule: a number with a stop is a date or an ordinal if a month, another number or a noun that
 * is counted follows: "15. Dezember 2022", "20. und 21. September", "54. Plenarsitzung", "2.
 * Quartal". A letter with a stop before another one is an abbreviation: "z. B.", "d. h.".
 */
final class NoMarks {

  private static final Set<String> COUNTED =
      Set.of(
          "januar",
          "jänner",
          "februar",
          "märz",
          "april",
          "mai",
          "juni",
          "juli",
          "august",
          "september",
          "oktober",
          "november",
          "dezember",
          "tagung",
          "sondertagung",
          "sitzung",
          "plenarsitzung",
          "quartal",
          "halbjahr",
          "jahrestag",
          "jahrestags",
          "jahrestages",
          "jahrhundert",
          "jahrhunderts",
          "legislaturperiode",
          "wahlperiode",
          "lebensjahr",
          "lebensjahrs",
          "lebensjahres",
          "kongress",
          "konferenz",
          "gipfel",
          "gipfeltreffen",
          "runde",
          "ministertreffen",
          "ministerrat",
          "ministerrats",
          "auflage",
          "ratstagung");

  private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d\\b");

  private NoMarks() {}

  /** Whether the words behind a number with a stop make it an ordinal or a date. */
  static boolean isOrdinal(String rest) {
    String word = firstWord(rest);
    return COUNTED.contains(word)
        || ((word.equals("und") || word.equals("bis"))
            && startsWithOrdinal(rest.substring(3).strip()))
        || (word.isEmpty() && rest.startsWith("/"));
  }

  /** Whether a letter with a stop is the beginning of an abbreviation, by what follows it. */
  static boolean isAbbreviation(String rest) {
    return rest.length() > 1 && rest.charAt(1) == '.' && Character.isLetter(rest.charAt(0));
  }

  /** "bis 9. Juni" as in a date; "bis 2030 zu prüfen" names a year. */
  private static boolean startsWithOrdinal(String text) {
    return text.length() > 1
        && Character.isDigit(text.charAt(0))
        && !YEAR.matcher(text).lookingAt();
  }

  private static String firstWord(String text) {
    int end = 0;
    while (end < text.length() && end < 30 && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(0, end).toLowerCase(Locale.GERMAN);
  }
}
