package de.umsetzungsmonitor.ingest.block;

import de.umsetzungsmonitor.ingest.block.Marker.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the mark at the beginning of a line. */
public final class MarkerReader {

  private static final String BULLETS = "•·‣▪●○◦►✓✔➢➤■□❑–—-*\uF0B7";
  private static final List<String> SUFFIXES = List.of("quinquies", "quater", "bis", "ter");
  private static final int MOST_DIGITS = 6;
  private static final int MOST_LETTERS = 5;

  private final String text;
  private int at;

  private MarkerReader(String text) {
    this.text = text;
  }

  /**
   * The mark that the line begins with, or null if it begins with none. A bullet before another
   * mark is left out ("- a. die Annahme"). Dates and ordinals are no marks.
   */
  public static @Nullable Marker read(String line) {
    Marker marker = new MarkerReader(line).mark();
    if (marker != null && marker.is(Kind.BULLET)) {
      Marker inner = new MarkerReader(marker.rest()).mark();
      return inner != null && !inner.is(Kind.BULLET) && !inner.is(Kind.ARTICLE) ? inner : marker;
    }
    return marker;
  }

  private @Nullable Marker mark() {
    if (text.isEmpty()) {
      return null;
    }
    char first = text.charAt(0);
    if (BULLETS.indexOf(first) >= 0) {
      return bullet();
    }
    if (first == '(') {
      return inBrackets();
    }
    if (Character.isDigit(first)) {
      return number();
    }
    if (text.startsWith("Art")) {
      return article();
    }
    ActionMark action = ActionMark.read(text);
    if (action != null) {
      return new Marker(
          Kind.ACTION, action.labels().getFirst(), action.number(), ' ', action.rest());
    }
    return Character.isLetter(first) ? letters() : null;
  }

  private @Nullable Marker bullet() {
    boolean alone = text.length() == 1 && "–—•·▪\uF0B7".contains(text);
    boolean set = alone || (text.length() > 1 && text.charAt(1) == ' ');
    boolean glued = text.length() > 1 && "•·✓✔➢➤■\uF0B7".indexOf(text.charAt(0)) >= 0;
    return set || glued
        ? new Marker(Kind.BULLET, text.substring(0, 1), 0, ' ', text.substring(1).strip())
        : null;
  }

  private @Nullable Marker inBrackets() {
    at = 1;
    String value = Character.isDigit(peek()) ? digitsAndSuffix() : lowerLetters();
    if (value.isEmpty() || peek() != ')') {
      return null;
    }
    at++;
    boolean ends = at == text.length() || peek() == ' ';
    return ends
        ? marker(Character.isDigit(value.charAt(0)) ? Kind.DECIMAL : Kind.LOWER, value, '(')
        : null;
  }

  private @Nullable Marker number() {
    String value = digitsAndSuffix();
    char close = peek();
    if (close == '.' && (Character.isDigit(peek(1)) || isLetterAlone(1))) {
      return section();
    }
    if (value.length() > MOST_DIGITS + 9 || (close != '.' && close != ')')) {
      return null;
    }
    at++;
    if (peek() != ' '
        && peek() != 0
        && !Character.isLetter(peek())
        && "„\"“(".indexOf(peek()) < 0) {
      return null;
    }
    Marker marker = marker(Kind.DECIMAL, value, close);
    return close == '.' && NoMarks.isOrdinal(marker.rest()) ? null : marker;
  }

  /** "2.1", "2.1.3." or "2.a", but neither a date nor a decimal fraction nor thousands. */
  private @Nullable Marker section() {
    at = 0;
    int parts = 0;
    int end = 0;
    while (Character.isDigit(peek())) {
      int from = at;
      while (Character.isDigit(peek())) {
        at++;
      }
      if (at - from > 2) {
        return null;
      }
      parts++;
      end = at;
      if (peek() == '.') {
        at++;
      }
    }
    if (parts == 1 && peek() >= 'a' && peek() <= 'z' && peek(1) == ' ') {
      at++;
      end = at;
      parts++;
    }
    boolean ends = peek() == ' ' && parts > 1 && parts < 5;
    boolean titled = ends && Character.isUpperCase(firstBehindSpaces());
    return titled ? marker(Kind.SECTION, text.substring(0, end), '.') : null;
  }

  private boolean isLetterAlone(int ahead) {
    return peek(ahead) >= 'a' && peek(ahead) <= 'z' && peek(ahead + 1) == ' ';
  }

  private char firstBehindSpaces() {
    int ahead = 0;
    while (peek(ahead) == ' ') {
      ahead++;
    }
    return peek(ahead);
  }

  private @Nullable Marker article() {
    for (String word : List.of("Artikel ", "Art. ")) {
      if (text.startsWith(word)) {
        at = word.length();
        String value = Character.isDigit(peek()) ? digitsAndSuffix() : "";
        if (at == text.length() - 1 && peek() >= 'a' && peek() <= 'z') {
          value += peek();
          at++;
        }
        boolean alone = at >= text.length() || peek() == ':' || peek() == '.';
        return !value.isEmpty() && alone
            ? new Marker(
                Kind.ARTICLE,
                value,
                leading(value),
                ' ',
                text.substring(Math.min(at + 1, text.length())).strip())
            : null;
      }
    }
    return null;
  }

  private @Nullable Marker letters() {
    boolean upper = Character.isUpperCase(text.charAt(0));
    String value = upper ? upperLetters() : lowerLetters();
    char close = peek();
    if (value.isEmpty() || (close != '.' && close != ')')) {
      return null;
    }
    at++;
    boolean ends = peek() == ' ' || peek() == 0;
    boolean counts =
        value.length() == 1 || Roman.value(value) > 0 || (close == ')' && isDoubled(value));
    if (!ends || !counts) {
      return null;
    }
    Marker marker = marker(upper ? Kind.UPPER : Kind.LOWER, value, close);
    return close == '.' && NoMarks.isAbbreviation(marker.rest()) ? null : marker;
  }

  private static boolean isDoubled(String value) {
    return value.length() == 2 && value.charAt(0) == value.charAt(1);
  }

  private Marker marker(Kind kind, String value, char form) {
    String bare = value.replace(" ", "");
    int number = kind == Kind.DECIMAL ? leading(bare) : 0;
    return new Marker(
        kind, bare, number, form, text.substring(Math.min(at, text.length())).strip());
  }

  private static int leading(String value) {
    int end = 0;
    while (end < value.length() && Character.isDigit(value.charAt(end))) {
      end++;
    }
    return end == 0 || end > MOST_DIGITS ? 0 : Integer.parseInt(value, 0, end, 10);
  }

  /** Digits, then perhaps "bis" and the like or one letter, as "4 bis" or "6a". */
  private String digitsAndSuffix() {
    int from = at;
    while (Character.isDigit(peek()) && at - from <= MOST_DIGITS) {
      at++;
    }
    int digits = at;
    int suffix = peek() == ' ' ? at + 1 : at;
    for (String word : SUFFIXES) {
      if (text.startsWith(word, suffix)) {
        at = suffix + word.length();
        return text.substring(from, at);
      }
    }
    if (digits > from && peek() >= 'a' && peek() <= 'z' && ".)".indexOf(peek(1)) >= 0) {
      at++;
    }
    return text.substring(from, at);
  }

  private String lowerLetters() {
    int from = at;
    while (peek() >= 'a' && peek() <= 'z' && at - from < MOST_LETTERS) {
      at++;
    }
    return text.substring(from, at);
  }

  private String upperLetters() {
    int from = at;
    while (peek() >= 'A' && peek() <= 'Z' && at - from < MOST_LETTERS) {
      at++;
    }
    return text.substring(from, at);
  }

  private char peek() {
    return peek(0);
  }

  private char peek(int ahead) {
    return at + ahead < text.length() ? text.charAt(at + ahead) : 0;
  }
}
