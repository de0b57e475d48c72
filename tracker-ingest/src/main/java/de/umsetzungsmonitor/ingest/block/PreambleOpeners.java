package de.umsetzungsmonitor.ingest.block;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How paragraphs of a preamble begin.
 *
 * <p>Rule: each begins with a participle or a phrase that stands for one, perhaps after an adverb:
 * "betonend, dass", "sowie unter Hinweis auf", "mit Besorgnis feststellend", "in der Erkenntnis".
 */
public final class PreambleOpeners {

  private static final Set<String> ADVERBS =
      Set.of(
          "sowie",
          "ferner",
          "außerdem",
          "erneut",
          "nachdrücklich",
          "zutiefst",
          "tief",
          "auch",
          "weiterhin",
          "mit",
          "davon",
          "darauf",
          "abermals",
          "ernsthaft",
          "überaus",
          "höchst",
          "besonders",
          "daran",
          "ebenfalls",
          "weiter",
          "unter",
          "großer",
          "tiefer",
          "ernster",
          "dank",
          "und",
          "hierbei",
          "insbesondere");

  private static final List<String> PHRASES =
      List.of(
          "unter hinweis",
          "in anerkennung",
          "in der erkenntnis",
          "in der erwägung",
          "in anbetracht",
          "in bekräftigung",
          "in würdigung",
          "in dem bewusstsein",
          "im bewusstsein",
          "in kenntnis",
          "in der überzeugung",
          "in der absicht",
          "in erinnerung",
          "in sorge",
          "in großer sorge",
          "in tiefer sorge",
          "in ernster sorge",
          "in dem wunsch",
          "in dem bestreben",
          "in dem willen",
          "in bestätigung",
          "in besorgnis",
          "in fortführung",
          "in unterstützung",
          "unter begrüßung",
          "unter berücksichtigung",
          "unter betonung",
          "unter würdigung",
          "unter verurteilung",
          "unter missbilligung",
          "unter erneuter",
          "mit besorgnis",
          "mit dem ausdruck",
          "mit befriedigung",
          "mit genugtuung",
          "mit dank",
          "mit tiefer",
          "mit großer",
          "mit wertschätzung",
          "kenntnis nehmend",
          "eingedenk",
          "entschlossen",
          "besorgt",
          "beunruhigt",
          "überzeugt",
          "erfreut",
          "angesichts",
          "gestützt auf",
          "geleitet von",
          "ermutigt durch",
          "bestürzt",
          "tief besorgt",
          "höchst beunruhigt",
          "im hinblick auf",
          "in erwägung",
          "in bekundung",
          "in weiterer",
          "in kenntnis",
          "auf vorschlag d",
          "auf empfehlung d",
          "auf initiative d",
          "nach zuleitung",
          "nach stellungnahme",
          "nach anhörung",
          "nach übermittlung",
          "nach zustimmung",
          "gemäß dem ordentlichen",
          "gemäß dem besonderen",
          "gemäß dem verfahren");

  /** Words that end like a participle and begin no reason. */
  private static final Set<String> OTHER_WORDS =
      Set.of(
          "während",
          "entsprechend",
          "ausreichend",
          "hinreichend",
          "unzureichend",
          "umfassend",
          "dringend",
          "zwingend",
          "anwesend",
          "tausend",
          "jugend",
          "gegend",
          "tugend",
          "laufend",
          "fortlaufend",
          "bedeutend",
          "anschließend",
          "weitgehend",
          "eingehend",
          "einschließend",
          "betreffend",
          "bestehend",
          "stellvertretend",
          "grenzüberschreitend",
          "flächendeckend",
          "zufriedenstellend",
          "vorwiegend",
          "überwiegend",
          "folgend",
          "abschließend",
          "irgend");

  private PreambleOpeners() {}

  /** Whether the text begins as a paragraph of a preamble does. */
  public static boolean starts(String plain) {
    String head = plain.substring(0, Math.min(plain.length(), 90)).toLowerCase(Locale.GERMAN);
    List<String> words = Arrays.asList(head.split(" +"));
    for (int i = 0; i < words.size() && i < 4; i++) {
      String rest = String.join(" ", words.subList(i, words.size()));
      if (PHRASES.stream().anyMatch(rest::startsWith) || isParticiple(words.get(i))) {
        return true;
      }
      if (!ADVERBS.contains(words.get(i))) {
        return false;
      }
    }
    return false;
  }

  /**
   * Whether the clause begins with an object and closes with the participle it belongs to: "die
   * Anstrengungen der Staaten würdigend", "Kenntnis nehmend".
   */
  static boolean closesWithParticiple(String clause) {
    int space = clause.lastIndexOf(' ');
    return space > 0 && isParticiple(clause.substring(space + 1).toLowerCase(Locale.GERMAN));
  }

  /** "betonend", "anerkennend,": a present participle that is not declined. */
  private static boolean isParticiple(String word) {
    String bare = word.replaceAll("[^\\p{L}]+$", "");
    return bare.length() > 5 && bare.endsWith("end") && !OTHER_WORDS.contains(bare);
  }
}
