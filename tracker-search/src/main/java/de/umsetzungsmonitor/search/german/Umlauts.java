package de.umsetzungsmonitor.search.german;

/** Umlauts that were written out, as on keyboards without them. */
public final class Umlauts {

  private Umlauts() {}

  /**
   * The word, in small letters, with each "ae", "oe" and "ue" made an umlaut: "behörde" of
   * "behoerde", but also "neü" of "neue". One more spelling to try, not a correction.
   */
  public static String restored(String word) {
    return word.replace("ae", "ä").replace("oe", "ö").replace("ue", "ü");
  }
}
