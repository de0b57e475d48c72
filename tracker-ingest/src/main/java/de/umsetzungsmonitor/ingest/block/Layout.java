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

  /** A heading leaves at least this much of its line free. */
  private static final int FREE_BEHIND_HEADING = 12;

  /** In a text that marks its paragraphs, at least one line in so many begins one. */
  private static final int LONGEST_PARAGRAPH = 15;

  static Layout of(List<Line> lines) {
    int full = 0;
    int runOn = 0;
    for (Line line : lines) {
      full += line.text().length() >= SHORTEST_FULL ? 1 : 0;
      runOn += runsOn(line) ? 1 : 0;
    }
    boolean wrapped = full > 0 && runOn * 5L >= full * 2L;
    return new Layout(wrapped, width(lines), isSilent(lines));
  }

  /** Whether neither blank lines nor margins tell where a paragraph begins in these lines. */
  static boolean isSilent(List<Line> lines) {
    long signals = lines.stream().filter(line -> line.gapBefore() || line.setOff()).count();
    return signals * LONGEST_PARAGRAPH < lines.size();
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

  /** Whether this first line of a block is a heading, as the next one begins on a new line. */
  boolean isHeading(String text, String next) {
    return Typography.startsUpper(next) && isShortHeading(text, next);
  }

  /** Whether this line looks like a heading and the next one begins where it need not. */
  boolean isShortHeading(String text, String next) {
    return Typography.looksLikeHeading(text)
        && text.length() + FREE_BEHIND_HEADING < width
        && endsOnPurpose(text, next)
        && !Typography.endsWithSmallWord(text);
  }

  /** Whether the line was ended on purpose before a dash: it would have fitted on any such line. */
  boolean endsBeforeDash(String text, boolean due) {
    return text.length() + (due ? RAGGED : FREE_BEHIND_HEADING) < width;
  }

  /** Whether the line was ended on purpose: the first word of the next would have fitted on it. */
  boolean endsOnPurpose(String text, String next) {
    int space = next.indexOf(' ');
    int word = space < 0 ? next.length() : space;
    return text.length() + 1 + word + RAGGED < width;
  }
}
