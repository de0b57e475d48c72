package de.umsetzungsmonitor.domain;

import java.text.Normalizer;
import java.util.Locale;

/** Names as parts of addresses. */
public final class AsciiName {

  private AsciiName() {}

  /**
   * The words in small ASCII letters and digits with single hyphens between them, umlauts and ß
   * written out and other accents left away; empty if nothing remains.
   */
  public static String of(String words) {
    String writtenOut =
        words
            .toLowerCase(Locale.GERMAN)
            .replace("ä", "ae")
            .replace("ö", "oe")
            .replace("ü", "ue")
            .replace("ß", "ss");
    return Normalizer.normalize(writtenOut, Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-+|-+$", "");
  }
}
