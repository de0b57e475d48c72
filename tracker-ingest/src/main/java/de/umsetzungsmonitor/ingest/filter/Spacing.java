package de.umsetzungsmonitor.ingest.filter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a text uses blank lines and indentation.
 *
 * @param doubleSpaced blank lines stand between (nearly) all lines, also within paragraphs, so that
 *     they separate nothing
 * @param margin how many spaces most lines begin with
 */
record Spacing(boolean doubleSpaced, int margin) {

  /** A line this long may be full; longer ones are whole paragraphs on one line. */
  private static final int SHORTEST_FULL = 45;

  private static final int LONGEST_FULL = 140;

  static Spacing of(List<Line> lines) {
    int written = 0;
    int afterBlank = 0;
    int runsOn = 0;
    boolean blank = true;
    Map<Integer, Integer> margins = new HashMap<>();
    for (Line line : lines) {
      if (line.isBlank()) {
        blank = true;
        continue;
      }
      written++;
      afterBlank += blank ? 1 : 0;
      runsOn += runsOn(line.text().stripTrailing()) ? 1 : 0;
      margins.merge(margin(line), 1, Integer::sum);
      blank = false;
    }
    int margin =
        margins.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(0);
    boolean wrapped = runsOn * 5L > written * 2L;
    return new Spacing(wrapped && afterBlank * 10L > written * 7L, margin);
  }

  /** How many spaces the line begins with. */
  static int margin(Line line) {
    return line.text().length() - line.text().stripLeading().length();
  }

  private static boolean runsOn(String text) {
    if (text.length() < SHORTEST_FULL || text.length() > LONGEST_FULL) {
      return false;
    }
    char last = text.charAt(text.length() - 1);
    return Character.isLetterOrDigit(last) || last == '-' || last == ',';
  }
}
