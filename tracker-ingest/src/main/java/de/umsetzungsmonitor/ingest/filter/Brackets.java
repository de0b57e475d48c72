package de.umsetzungsmonitor.ingest.filter;

import java.util.Arrays;

/** Where each square bracket of a text closes, found in one pass. */
final class Brackets {

  private final int[] closing;

  Brackets(CharSequence text) {
    closing = new int[text.length()];
    Arrays.fill(closing, -1);
    int[] open = new int[text.length()];
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '[') {
        open[depth++] = i;
      } else if (c == ']' && depth > 0) {
        closing[open[--depth]] = i;
      }
    }
  }

  /** The index of the bracket that closes the one at this index, or -1. */
  int closingOf(int opening) {
    return closing[opening];
  }
}
