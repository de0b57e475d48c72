package de.umsetzungsmonitor.ingest.filter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the margins of a text say about its paragraphs.
 *
 * <p>Rule: some texts indent the first line of a paragraph, others all lines but the first, others
 * each level of a list. A shift to one side begins paragraphs if the lines above such shifts mostly
 * end a sentence or clause.
 *
 * @param usual how many spaces most lines begin with
 * @param rightBegins a shift to the right begins a paragraph
 * @param leftBegins a shift to the left does
 */
record Margins(int usual, boolean rightBegins, boolean leftBegins) {

  private static final int FEWEST_SHIFTS = 3;

  /**
   * @param blanksWithin how many blank lines may stand between lines of one paragraph
   */
  static Margins of(List<Line> lines, int blanksWithin) {
    Map<Integer, Integer> margins = new HashMap<>();
    Shifts right = new Shifts();
    Shifts left = new Shifts();
    Line above = null;
    int blanks = 0;
    for (Line line : lines) {
      if (line.isBlank()) {
        blanks++;
        continue;
      }
      margins.merge(of(line), 1, Integer::sum);
      boolean close = blanks <= blanksWithin && !line.pageBreakBefore();
      if (above != null && close && of(line) != of(above)) {
        (of(line) > of(above) ? right : left).count(above);
      }
      above = line;
      blanks = 0;
    }
    int usual =
        margins.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(0);
    return new Margins(usual, right.beginParagraphs(true), left.beginParagraphs(false));
  }

  /** How many spaces the line begins with. */
  static int of(Line line) {
    String text = line.text();
    int margin = 0;
    while (margin < text.length() && text.charAt(margin) == ' ') {
      margin++;
    }
    return margin;
  }

  /** Whether the line begins a paragraph by its margin; the line above is null behind a break. */
  boolean setsOff(Line line, @Nullable Line above) {
    int margin = of(line);
    int shift = margin - (above == null ? usual : of(above));
    boolean right = shift > 0 || (!leftBegins && margin > usual);
    boolean left = above != null && (shift < 0 || (!rightBegins && margin < usual));
    return (right && rightBegins) || (left && leftBegins);
  }

  /** The shifts to one side. */
  private static final class Shifts {
    private int all;
    private int afterEnd;

    void count(Line above) {
      all++;
      afterEnd += ends(above.text().stripTrailing()) ? 1 : 0;
    }

    boolean beginParagraphs(boolean unlessKnown) {
      return all < FEWEST_SHIFTS ? unlessKnown : afterEnd * 10L >= all * 6L;
    }

    private static boolean ends(String text) {
      return !text.isEmpty() && ".;:,!?–—“\"".indexOf(text.charAt(text.length() - 1)) >= 0;
    }
  }
}
