package de.umsetzungsmonitor.ingest.filter;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The first line of a footnote.
 *
 * <p>Rule: the mark stands before the text, as "3 ", "*", "(3)", "³" or "(³)".
 *
 * @param mark in plain digits or stars
 * @param form how the mark is printed here, and above in the text
 */
record NoteStart(String mark, Form form, String text) {

  /** How a mark is printed. */
  enum Form {
    /** Digits glued to a word: "Kindes1". */
    GLUED,
    /** Digits in brackets behind a word: "Kindes (1)". */
    BRACKETS,
    /** Raised digits, in brackets or not: "Kindes¹", "Kindes (¹)". */
    RAISED
  }

  private static final String RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final int LONGEST_MARGIN = 16;
  private static final Pattern GLUED = Pattern.compile("(\\d{1,3}|\\*{1,3}) {1,8}(\\S.*)");
  private static final Pattern BRACKETS = Pattern.compile("\\((\\d{1,3}|\\*{1,3})\\) {0,8}(\\S.*)");
  private static final Pattern RAISED =
      Pattern.compile("\\(?([" + RAISED_DIGITS + "]{1,3})\\)? {0,8}(\\S.*)");

  /** The beginning of a footnote on this line, or null. */
  static @Nullable NoteStart read(String line) {
    String text = line.stripLeading();
    if (text.isEmpty() || line.length() - text.length() > LONGEST_MARGIN) {
      return null;
    }
    char first = text.charAt(0);
    if (first != '(' && first != '*' && !Character.isDigit(first) && !isRaised(first)) {
      return null;
    }
    NoteStart note = match(GLUED, text, Form.GLUED);
    note = note == null ? match(BRACKETS, text, Form.BRACKETS) : note;
    return note == null ? match(RAISED, text, Form.RAISED) : note;
  }

  private static @Nullable NoteStart match(Pattern pattern, String text, Form form) {
    Matcher matcher = pattern.matcher(text);
    return matcher.matches()
        ? new NoteStart(plainDigits(matcher.group(1)), form, matcher.group(2))
        : null;
  }

  /** The number of the mark, or 0 for a star. */
  int number() {
    return Character.isDigit(mark.charAt(0)) ? Integer.parseInt(mark) : 0;
  }

  static boolean isRaised(char c) {
    return RAISED_DIGITS.indexOf(c) >= 0;
  }

  static String plainDigits(String mark) {
    StringBuilder plain = new StringBuilder(mark.length());
    for (char c : mark.toCharArray()) {
      plain.append(isRaised(c) ? (char) ('0' + RAISED_DIGITS.indexOf(c)) : c);
    }
    return plain.toString();
  }
}
