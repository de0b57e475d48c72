package de.umsetzungsmonitor.search.german;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What words that are derived from each other have in common: "sensibilisieren" and
 * "Sensibilisierung", "verhüten" and "Verhütung", "Polizei" and "polizeilich".
 */
final class Roots {

  private static final int SHORTEST = 4;

  /** Tried in this order, each at most once; longer ones come before those that end like them. */
  private static final List<Pattern> ENDINGS =
      List.of(
          Pattern.compile("(?<![ls])ing$"), // Streaming, but not lings and Messing
          Pattern.compile("(?:(?<=er)in(?:nen)?|en|(?<=[lr])n|e|s)$"),
          Pattern.compile(
              "(?:(?:lich|isch|haft|sam|bar|ig)?(?:keit|heit)|lich|isch|haft|sam|bar|ig)$"),
          Pattern.compile(
              "(?:(?:(?:is)?ier)?ung|(?:at|it)?ion|iv|(?:is)?iert?|(?<!st)ell|al(?:it[aä]t)?|it[aä]t|(?<=er)ei)$"),
          Pattern.compile("er$"), // Ermittler, and behindern after its own ending
          Pattern.compile("e(?=l$)")); // ermitteln, Ermittlung

  /** What one believes in or does, of those who do: "Terrorismus" and "terroristisch". */
  private static final Pattern OF_BELIEF = Pattern.compile("(?:istisch|ismus)$");

  /** With which roots become verbs. */
  private static final List<String> OF_VERBS = List.of("en", "ern", "eln");

  private Roots() {}

  /**
   * The root of a lemma in small letters. It is no word that says nothing: "Sicherheit" is not
   * derived from "sich", nor "Meinung" from "mein".
   */
  static String of(String lemma) {
    String root = OF_BELIEF.matcher(lemma).replaceFirst("ist");
    for (Pattern ending : ENDINGS) {
      String shorter = ending.matcher(root).replaceFirst("");
      if (shorter.length() >= SHORTEST && Lemmas.isTelling(shorter)) {
        root = shorter;
      }
    }
    return root;
  }

  /**
   * Whether its umlauts tell the verb from another one: "förd" is not "ford", "schütz" is "schutz".
   */
  static boolean needsUmlauts(String root) {
    return OF_VERBS.stream()
        .map(root::concat)
        .anyMatch(verb -> Lemmas.ofSpelling(verb).contains(verb) && Umlauts.tellApart(verb));
  }
}
