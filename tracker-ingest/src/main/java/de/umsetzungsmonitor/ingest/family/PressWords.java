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
          "thank you");

  private PressWords() {}

  /** Whether the line begins with one of these words. */
  static boolean isNoise(String plain) {
    String text = plain.toLowerCase(Locale.GERMAN);
    return NOISE.stream().anyMatch(text::startsWith);
  }
}
