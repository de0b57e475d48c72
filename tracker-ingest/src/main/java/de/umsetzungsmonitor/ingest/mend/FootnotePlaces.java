package de.umsetzungsmonitor.ingest.mend;

/**
 * Finds where the footnotes of a text stand after it was corrected: before and behind the corrected
 * part they move with the text; within it each goes behind the words that it stood behind.
 */
final class FootnotePlaces {

  /** How many characters before a footnote are looked for, the longest first. */
  private static final int[] CONTEXTS = {40, 20, 10, 5};

  private final String before;
  private final String after;

  /** How many characters are the same at the start and at the end. */
  private final int sameStart;

  private final int sameEnd;

  FootnotePlaces(String before, String after) {
    this.before = before;
    this.after = after;
    int shorter = Math.min(before.length(), after.length());
    int start = 0;
    while (start < shorter && before.charAt(start) == after.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
      end++;
    }
    sameStart = start;
    sameEnd = end;
  }

  /** Where a footnote stands now. */
  int moved(int offset) {
    int fromEnd = before.length() - offset;
    if (offset <= sameStart) {
      return offset;
    }
    if (fromEnd <= sameEnd) {
      return after.length() - fromEnd;
    }
    for (int context : CONTEXTS) {
      int found = nearest(before.substring(Math.max(0, offset - context), offset), offset);
      if (found >= 0) {
        return found;
      }
    }
    return Math.min(offset, after.length() - sameEnd);
  }

  /** The end of the words in the new text, nearest to where they would be expected; -1 if none. */
  private int nearest(String words, int expected) {
    int best = -1;
    for (int at = after.indexOf(words); at >= 0; at = after.indexOf(words, at + 1)) {
      int end = at + words.length();
      if (best < 0 || Math.abs(end - expected) < Math.abs(best - expected)) {
        best = end;
      }
    }
    return best;
  }
}
