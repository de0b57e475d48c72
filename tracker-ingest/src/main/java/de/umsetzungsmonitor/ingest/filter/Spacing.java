package de.umsetzungsmonitor.ingest.filter;

import java.util.List;

/**
 * How a text uses blank lines.
 *
 * @param doubleSpaced blank lines stand between (nearly) all lines, also behind lines that end in
 *     the middle of a sentence, so that they separate nothing
 */
record Spacing(boolean doubleSpaced) {

  /** A line this long may be full; longer ones are whole paragraphs on one line. */
  private static final int SHORTEST_FULL = 45;

  private static final int LONGEST_FULL = 140;
  private static final int FEWEST = 3;

  static Spacing of(List<Line> lines) {
    int written = 0;
    int runOn = 0;
    int apart = 0;
    int atComma = 0;
    boolean open = false;
    boolean blank = false;
    for (Line line : lines) {
      if (line.isBlank()) {
        blank = true;
        continue;
      }
      written++;
      apart += open && blank ? 1 : 0;
      open = runsOn(line.text().stripTrailing());
      runOn += open ? 1 : 0;
      atComma += open && line.text().stripTrailing().endsWith(",") ? 1 : 0;
      blank = false;
    }
    // Items and reasons end with a comma too; broken lines mostly end in the middle of a clause.
    boolean wrapped = runOn >= FEWEST && runOn * 5L > written * 2L && atComma * 2 <= runOn;
    return new Spacing(wrapped && apart * 10L > runOn * 7L);
  }

  /** How many blank lines may stand between lines of one paragraph. */
  int blanksWithin() {
    return doubleSpaced ? 1 : 0;
  }

  private static boolean runsOn(String text) {
    if (text.length() < SHORTEST_FULL || text.length() > LONGEST_FULL) {
      return false;
    }
    char last = text.charAt(text.length() - 1);
    return Character.isLetterOrDigit(last) || last == '-' || last == ',';
  }
}
