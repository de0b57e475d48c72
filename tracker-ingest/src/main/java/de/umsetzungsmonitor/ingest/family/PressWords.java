package de.umsetzungsmonitor.ingest.family;

import java.util.List;
import java.util.Locale;

/** Words that web pages set around their text. */
final class PressWords {

  private static final List<String> NOISE =
      List.of(
          "zurück",
          "teilen",
          "mehr",
          "weiterlesen",
          "mehr erfahren",
          "login",
          "anmelden",
          "abmelden",
          "newsletter",
          "impressum",
          "datenschutz",
          "kontakt",
          "cookie",
          "startseite",
          "menü",
          "suche",
          "spende",
          "jetzt spenden",
          "zahlungsweise",
          "persönliche daten",
          "folgen sie uns",
          "folge uns",
          "email",
          "e-mail",
          "sign up",
          "please sign in",
          "das könnte dich auch",
          "das könnte sie auch",
          "drucken",
          "nach oben",
          "facebook",
          "twitter",
          "instagram",
          "linkedin",
          "pressekontakt",
          "presse",
          "pressemitteilung",
          "navigation",
          "alle akzeptieren",
          "barrierefreiheit",
          "thank you",
          "abonnieren",
          "verwandte beiträge",
          "ergebnisse pro seite",
          "zum seitenanfang",
          "weitere informationen",
          "mehr zum thema",
          "seite drucken",
          "nutzungsbedingungen",
          "cookies",
          "spenden",
          "datenschutzerklärung",
          "datenschutzhinweis",
          "suchen",
          "pressemitteilungen",
          "hauptnavigation",
          "zum hauptinhalt",
          "zum inhalt",
          "direkt zum inhalt",
          "youtube",
          "teilen sie",
          "seite teilen");

  private PressWords() {}

  /** Whether the line begins with one of these words, or leads on to the page before or behind. */
  static boolean isNoise(String plain) {
    String text = plain.toLowerCase(Locale.GERMAN);
    boolean leadsOn =
        text.startsWith("‹ ")
            || text.startsWith("« ")
            || text.endsWith(" ›")
            || text.endsWith(" »");
    return leadsOn || NOISE.stream().anyMatch(word -> startsWith(text, word));
  }

  /** With the whole word: "Mehrsprachigkeit" is no "mehr". */
  private static boolean startsWith(String text, String word) {
    return text.startsWith(word)
        && (text.length() == word.length() || !Character.isLetter(text.charAt(word.length())));
  }
}
