package de.umsetzungsmonitor.ingest.source;

import java.util.Set;

/**
 * Joins a word that is broken at the end of a line.
 *
 * <p>Rules: a hyphen before a lower-case letter is dropped with the break ("sexu-/ellen"), unless a
 * conjunction follows, for then the hyphen stands for a part of the word ("Sicherungs-/und
 * Herausgabeanordnungen"), or the part before it is an abbreviation or a number ("EU-/weit",
 * "COVID-/19"). Before a capital letter it stays ("Multi-Akteur-/Partnerschaften"). A soft hyphen
 * always goes.
 */
public final class BrokenWord {

  private static final char SOFT_HYPHEN = '\u00AD';

  /** Nothing is joined to longer lines, so that a text of broken words takes no quadratic time. */
  private static final int LONGEST_LINE = 10_000;

  private static final Set<String> CONJUNCTIONS =
      Set.of(
          "und",
          "oder",
          "bzw.",
          "beziehungsweise",
          "sowie",
          "als",
          "wie",
          "noch",
          "aber",
          "bis",
          "u.");

  private BrokenWord() {}

  /** The two lines as one, a broken word between them joined. */
  public static String joined(String above, String below) {
    if (above.isBlank() || below.isBlank()) {
      return above + below;
    }
    String head = endsLine(above) ? head(above, firstWord(below)) : "";
    return head.isEmpty() ? above + " " + below : head + below;
  }

  /** Whether the last word of the line may be broken. */
  public static boolean endsLine(String text) {
    int last = text.length() - 1;
    return last > 0
        && last < LONGEST_LINE
        && (text.charAt(last) == SOFT_HYPHEN
            || (text.charAt(last) == '-' && Character.isLetterOrDigit(text.charAt(last - 1))));
  }

  /** The line up to its first space. */
  public static String firstWord(String text) {
    int end = text.indexOf(' ');
    return end < 0 ? text : text.substring(0, end);
  }

  /**
   * What stays of a line for the next word to be glued to; empty if they stay apart.
   *
   * @param text a line that {@link #endsLine ends with a hyphen}
   */
  public static String head(String text, String next) {
    int last = text.length() - 1;
    if (next.isEmpty() || !Character.isLetterOrDigit(next.charAt(0))) {
      return "";
    }
    if (text.charAt(last) == SOFT_HYPHEN) {
      return text.substring(0, last);
    }
    if (CONJUNCTIONS.contains(next.replaceAll("[,;]$", ""))) {
      return "";
    }
    boolean keeps = !Character.isLowerCase(next.charAt(0)) || endsWithAbbreviation(text);
    return keeps ? text : text.substring(0, last);
  }

  private static boolean endsWithAbbreviation(String text) {
    int end = text.length() - 1;
    char before = text.charAt(end - 1);
    return Character.isDigit(before)
        || (Character.isUpperCase(before)
            && end > 1
            && Character.isUpperCase(text.charAt(end - 2)));
  }
}
