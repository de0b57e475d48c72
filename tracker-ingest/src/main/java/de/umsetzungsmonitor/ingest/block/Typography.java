package de.umsetzungsmonitor.ingest.block;

import java.util.Locale;
import java.util.Set;

/** What the last and first characters, and the case of a text say about it. */
public final class Typography {

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "nr.",
          "nrn.",
          "abs.",
          "art.",
          "ziff.",
          "s.",
          "vol.",
          "dok.",
          "bzw.",
          "kap.",
          "abschn.",
          "vgl.",
          "z.",
          "d.",
          "u.",
          "ca.",
          "dr.",
          "lit.",
          "buchst.",
          "unterabs.",
          "rn.",
          "hrsg.");

  private static final Set<String> REFERENCES =
      Set.of("artikel", "ziffer", "absatz", "nummer", "anhang", "anlage", "kapitel", "abschnitt");

  private static final Set<String> SMALL_WORDS =
      Set.of(
          "der", "die", "das", "des", "dem", "den", "und", "oder", "sowie", "für", "von", "vom",
          "zu", "zum", "zur", "in", "im", "an", "am", "auf", "aus", "bei", "beim", "mit", "nach",
          "über", "unter", "vor", "durch", "gegen", "ein", "eine", "einer", "eines", "einem",
          "einen", "als", "wie", "dass", "ihre", "ihrer", "seine", "seiner");

  private static final String CLOSING = "\"“”»)]'’";
  private static final int LONGEST_HEADING = 200;

  private Typography() {}

  /**
   * Whether a sentence, clause or item ends here, by punctuation. Abbreviations and ordinals ("am
   * 20.") end nothing.
   */
  public static boolean isFinished(String plain) {
    String text = withoutClosing(plain);
    if (text.isEmpty()) {
      return true;
    }
    char last = text.charAt(text.length() - 1);
    return ";:,!?–—".indexOf(last) >= 0
        || text.endsWith(" -")
        || (last == '.' && !endsWithAbbreviation(text));
  }

  /** Whether a sentence or item ends here: like {@link #isFinished}, but for commas and dashes. */
  public static boolean endsSentence(String plain) {
    String text = withoutClosing(plain);
    return isFinished(plain)
        && (text.isEmpty() || ";:.!?".indexOf(text.charAt(text.length() - 1)) >= 0);
  }

  /** Whether the whole sentence ends here, not only a clause or an item. */
  public static boolean endsWithFullStop(String plain) {
    String text = withoutClosing(plain);
    return isFinished(plain)
        && (text.isEmpty() || ".!?".indexOf(text.charAt(text.length() - 1)) >= 0);
  }

  /** Whether the first letter is a small one. */
  public static boolean startsLower(String plain) {
    return !plain.isEmpty() && Character.isLowerCase(plain.charAt(0));
  }

  /** Whether the first letter is a capital, behind a quote perhaps. */
  public static boolean startsUpper(String plain) {
    int at = !plain.isEmpty() && "„\"“»«".indexOf(plain.charAt(0)) >= 0 ? 1 : 0;
    return at < plain.length() && Character.isUpperCase(plain.charAt(at));
  }

  /** Whether the last word is one of those that no line set on its own ends with: "der", "und". */
  public static boolean endsWithSmallWord(String plain) {
    return SMALL_WORDS.contains(plain.substring(plain.lastIndexOf(' ') + 1));
  }

  /** Whether all letters are capitals, and there are at least four. */
  public static boolean isAllCapitals(String plain) {
    if (plain.length() > LONGEST_HEADING) {
      return false;
    }
    long letters = plain.chars().filter(Character::isLetter).count();
    return letters >= 4 && plain.chars().noneMatch(c -> Character.isLowerCase(c) && c != 'ß');
  }

  /** Whether this may be a heading by its looks: short, beginning with a capital, no full stop. */
  public static boolean looksLikeHeading(String plain) {
    if (plain.isEmpty() || plain.length() > LONGEST_HEADING) {
      return false;
    }
    char first = plain.charAt(0);
    char last = plain.charAt(plain.length() - 1);
    return (Character.isUpperCase(first) || Character.isDigit(first) || "„\"“".indexOf(first) >= 0)
        && ".;:,–-".indexOf(last) < 0
        && plain.chars().filter(Character::isLetter).limit(3).count() == 3;
  }

  private static String withoutClosing(String text) {
    int end = text.length();
    while (end > 0 && (CLOSING.indexOf(text.charAt(end - 1)) >= 0 || text.charAt(end - 1) == ' ')) {
      end--;
    }
    return text.substring(0, end);
  }

  private static boolean endsWithAbbreviation(String text) {
    int space = text.lastIndexOf(' ');
    String word = text.substring(space + 1).toLowerCase(Locale.GERMAN);
    return ABBREVIATIONS.contains(word)
        || (isOrdinal(word) && !endsWithReference(text.substring(0, Math.max(0, space))));
  }

  private static boolean isOrdinal(String word) {
    return word.length() > 1
        && word.length() < 4
        && word.chars().limit(word.length() - 1L).allMatch(Character::isDigit);
  }

  /** Behind "Artikel" or "Ziffer" a number with a stop is the last word of its sentence. */
  private static boolean endsWithReference(String text) {
    return REFERENCES.contains(
        text.substring(text.lastIndexOf(' ') + 1).toLowerCase(Locale.GERMAN));
  }
}
