package de.umsetzungsmonitor.ingest.filter;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What may be the mark of a footnote within running text.
 *
 * <p>Rules: digits or stars glued to a small letter, a closing quote or bracket, or to the
 * punctuation behind one, with no letter or digit behind ("Kindes1,", "wird.2"); less surely, glued
 * to an acronym or a year ("NAIADES II1", "Dezember 20111"). Digits in brackets behind a word, but
 * not behind one that is cited by number ("Absatz (1)"). Raised digits, but not behind a unit ("10
 * m³").
 *
 * @param mark in plain digits or stars
 * @param end where the text goes on
 * @param sure whether it is hardly anything else
 */
record PrintedMark(String mark, NoteStart.Form form, int end, boolean sure) {

  private static final int MOST_DIGITS = 3;
  private static final Pattern YEAR = Pattern.compile("(?:^|\\D)(?:19|20)\\d\\d$");

  /** "A/78/L.97/Add.1" is the symbol of a document. */
  private static final Pattern SYMBOL = Pattern.compile("/(Add|Rev|Corr)\\.$");

  private static final Set<String> CITED_BY_NUMBER =
      Set.of(
          "absatz",
          "absätze",
          "abs.",
          "absatzes",
          "artikel",
          "ziffer",
          "nummer",
          "nr.",
          "punkt",
          "erwägungsgrund",
          "satz",
          "unterabsatz",
          "kapitel",
          "abschnitt",
          "und",
          "oder",
          "bis");
  private static final int LONGEST_WORD = 20;
  private static final Set<String> UNITS = Set.of("m", "km", "cm", "mm", "dm", "co");

  /** The mark that begins at this place, or null. */
  static @Nullable PrintedMark at(String text, int at) {
    char c = text.charAt(at);
    if (NoteStart.isRaised(c)) {
      return raised(text, at, at);
    }
    if (c == '(' || c == ' ') {
      return bracketed(text, at);
    }
    return Character.isDigit(c) || c == '*' ? glued(text, at) : null;
  }

  private static @Nullable PrintedMark glued(String text, int at) {
    if (at == 0) {
      return null;
    }
    char before = text.charAt(at - 1);
    if (before == '.' && SYMBOL.matcher(text.substring(Math.max(0, at - 6), at)).find()) {
      return null;
    }
    boolean punctuation = ".,;:".indexOf(before) >= 0 && at > 1;
    char bearer = punctuation ? text.charAt(at - 2) : before;
    boolean sure = Character.isLowerCase(bearer) || "“”»)]".indexOf(bearer) >= 0;
    boolean acronym =
        at > 1 && Character.isUpperCase(before) && Character.isUpperCase(text.charAt(at - 2));
    boolean year = at > 3 && YEAR.matcher(text.substring(Math.max(0, at - 5), at)).find();
    int end = at;
    while (end < text.length()
        && end - at <= MOST_DIGITS
        && (Character.isDigit(text.charAt(end)) || text.charAt(end) == '*')) {
      end++;
    }
    char after = end < text.length() ? text.charAt(end) : ' ';
    boolean ends = !Character.isLetterOrDigit(after) && after != '/' && after != '-';
    return (sure || acronym || year) && ends
        ? new PrintedMark(text.substring(at, end), NoteStart.Form.GLUED, end, sure)
        : null;
  }

  /** With the space before the bracket, which goes with the mark. */
  private static @Nullable PrintedMark bracketed(String text, int at) {
    int open = text.charAt(at) == ' ' ? at + 1 : at;
    boolean behindSpace = open == at && at > 0 && text.charAt(at - 1) == ' ';
    if (at == 0 || behindSpace || open + 1 >= text.length() || text.charAt(open) != '(') {
      return null;
    }
    if (NoteStart.isRaised(text.charAt(open + 1))) {
      return raised(text, at, open + 1);
    }
    int end = open + 1;
    while (end < text.length()
        && end - open <= MOST_DIGITS
        && (Character.isDigit(text.charAt(end)) || text.charAt(end) == '*')) {
      end++;
    }
    boolean closed = end > open + 1 && end < text.length() && text.charAt(end) == ')';
    return closed && !CITED_BY_NUMBER.contains(wordBefore(text, at))
        ? new PrintedMark(text.substring(open + 1, end), NoteStart.Form.BRACKETS, end + 1, true)
        : null;
  }

  private static @Nullable PrintedMark raised(String text, int at, int digits) {
    int end = digits;
    while (end < text.length() && NoteStart.isRaised(text.charAt(end))) {
      end++;
    }
    boolean bracket = digits > at;
    if (bracket && (end >= text.length() || text.charAt(end) != ')')) {
      return null;
    }
    return !bracket && UNITS.contains(wordBefore(text, at))
        ? null
        : new PrintedMark(
            NoteStart.plainDigits(text.substring(digits, end)),
            NoteStart.Form.RAISED,
            bracket ? end + 1 : end,
            true);
  }

  /** The word that ends here, or the end of one that is longer than any listed here. */
  private static String wordBefore(String text, int at) {
    String before = text.substring(Math.max(0, at - LONGEST_WORD), at);
    return before.substring(before.lastIndexOf(' ') + 1).toLowerCase(Locale.GERMAN);
  }
}
