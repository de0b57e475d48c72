package de.umsetzungsmonitor.ingest.read.docx;

import java.util.Locale;

/** How Word prints the number of a list item ({@code w:numFmt}, ECMA-376 part 1, 17.18.59). */
enum NumberFormat {
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

  /** The format with this name in the file; those that are not known print decimals. */
  static NumberFormat of(String name) {
    return switch (name) {
      case "decimalZero" -> DECIMAL_ZERO;
      case "lowerLetter" -> LOWER_LETTER;
      case "upperLetter" -> UPPER_LETTER;
      case "lowerRoman" -> LOWER_ROMAN;
      case "upperRoman" -> UPPER_ROMAN;
      case "bullet" -> BULLET;
      case "none" -> NONE;
      default -> DECIMAL;
    };
  }

  String print(int number) {
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
