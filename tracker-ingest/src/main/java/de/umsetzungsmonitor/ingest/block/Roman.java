package de.umsetzungsmonitor.ingest.block;

import java.util.Locale;

/** Roman numbers as far as lists and chapters go. */
final class Roman {

  private static final String DIGITS = "IVXLC";
  private static final int[] VALUES = {1, 5, 10, 50, 100};
  private static final int LONGEST = 7;

  private Roman() {}

  /** The number that the text spells in either case, or 0 if it spells none. */
  static int value(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    if (upper.isEmpty() || upper.length() > LONGEST) {
      return 0;
    }
    int total = 0;
    for (int i = 0; i < upper.length(); i++) {
      int digit = DIGITS.indexOf(upper.charAt(i));
      if (digit < 0) {
        return 0;
      }
      int next = i + 1 < upper.length() ? DIGITS.indexOf(upper.charAt(i + 1)) : -1;
      total += next > digit ? -VALUES[digit] : VALUES[digit];
    }
    return Math.max(total, 0);
  }
}
