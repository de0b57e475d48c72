package de.umsetzungsmonitor.ingest.source;

import java.util.Locale;

/** How the number of a list item is printed by the program that shows it. */
public enum ListNumber {
  DECIMAL,
  DECIMAL_ZERO,
  LOWER_LETTER,
  UPPER_LETTER,
  LOWER_ROMAN,
  UPPER_ROMAN,
  BULLET,
  NONE;

  private static final String[] TENS = {"", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"};
  private static final String[] ONES = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};

  /** The number as it is printed; empty for bullets and lists without marks. */
  public String print(int number) {
    return switch (this) {
      case DECIMAL -> Integer.toString(number);
      case DECIMAL_ZERO -> String.format(Locale.ROOT, "%02d", number);
      case LOWER_LETTER -> letters(number);
      case UPPER_LETTER -> letters(number).toUpperCase(Locale.ROOT);
      case LOWER_ROMAN -> roman(number);
      case UPPER_ROMAN -> roman(number).toUpperCase(Locale.ROOT);
      case BULLET, NONE -> "";
    };
  }

  /** a to z, then aa, bb and so on. */
  private static String letters(int number) {
    if (number < 1 || number > 26 * 9) {
      return Integer.toString(number);
    }
    char letter = (char) ('a' + (number - 1) % 26);
    return String.valueOf(letter).repeat((number - 1) / 26 + 1);
  }

  private static String roman(int number) {
    if (number < 1 || number > 399) {
      return Integer.toString(number);
    }
    return "c".repeat(number / 100) + TENS[number / 10 % 10] + ONES[number % 10];
  }
}
