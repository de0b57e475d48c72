package de.umsetzungsmonitor.ingest.block;

import de.umsetzungsmonitor.ingest.filter.Line;
import de.umsetzungsmonitor.ingest.source.FootnoteMarks;
import java.util.List;

/**
 * How the paragraphs of a text lie on its lines.
 *
 * @param wrapped paragraphs run over several lines; otherwise each line is one
 * @param width the length of a full line
 * @param silent neither blank lines nor margins tell where a paragraph begins
 */
record Layout(boolean wrapped, int width, boolean silent) {

  private static final int SHORTEST_FULL = 45;
  private static final int LONGEST_FULL = 140;

  /** Lines of a proportional typeface differ by this many characters. */
  private static final int RAGGED = 6;

  static Layout of(List<Line> lines) {
    int full = 0;
    int runOn = 0;
    int signals = 0;
    for (Line line : lines) {
      int length = line.text().length();
      full += length >= SHORTEST_FULL ? 1 : 0;
      runOn += runsOn(line) ? 1 : 0;
      signals += line.gapBefore() || line.indented() ? 1 : 0;
    }
    boolean wrapped = full > 0 && runOn * 5L >= full * 2L;
    return new Layout(wrapped, width(lines), signals * 30L < lines.size());
  }

  private static boolean runsOn(Line line) {
    int length = line.text().length();
    return length >= SHORTEST_FULL
        && length <= LONGEST_FULL
        && !Typography.endsSentence(FootnoteMarks.strip(line.text()));
  }

  private static int width(List<Line> lines) {
    int[] lengths =
        lines.stream()
            .mapToInt(line -> line.text().length())
            .filter(n -> n <= LONGEST_FULL)
            .sorted()
            .toArray();
    return lengths.length == 0 ? LONGEST_FULL : lengths[(int) (lengths.length * 0.9)];
  }

  /** Whether the line is much shorter than a full one, as the last of a paragraph is. */
  boolean isShort(String text) {
    return text.length() * 2 < width;
  }

  /** Whether the line was ended on purpose: the first word of the next would have fitted on it. */
  boolean endsOnPurpose(String text, String next) {
    int space = next.indexOf(' ');
    int word = space < 0 ? next.length() : space;
    return text.length() + 1 + word + RAGGED < width;
  }
}
