package de.umsetzungsmonitor.ingest.filter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells numbers of paragraphs that stand alone on their line, without a stop, from page numbers.
 *
 * <p>Rule: they count from 1 without a gap, come closer together than pages do, and each stands
 * between the end of a sentence and a line of text. A page number interrupts a sentence sooner or
 * later. The stop is put in, so that they read like any other number.
 */
final class LoneNumbers implements LineFilter {

  private static final int FEWEST = 3;
  private static final int LINES_A_PAGE = 20;
  private static final int SHORTEST_TEXT = 20;

  @Override
  public List<Line> apply(List<Line> lines, FootnoteBook footnotes) {
    Set<Integer> numbers =
        paragraphNumbers(lines.stream().filter(line -> !line.isBlank()).toList());
    if (numbers.isEmpty()) {
      return lines;
    }
    return lines.stream()
        .map(line -> numbers.contains(line.number()) ? line.withText(line.text() + ".") : line)
        .toList();
  }

  /** The line numbers of those numbers; empty if the numbers alone on their lines are others. */
  private static Set<Integer> paragraphNumbers(List<Line> lines) {
    List<Integer> found = new ArrayList<>();
    int between = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).text().strip().equals(Integer.toString(found.size() + 1))) {
        found.add(i);
        between += standsBetween(lines, i) ? 1 : 0;
      }
    }
    boolean many = found.size() >= FEWEST && between * 10L >= found.size() * 9L;
    if (!many) {
      return Set.of();
    }
    boolean close = found.getLast() - found.getFirst() < (found.size() - 1L) * LINES_A_PAGE;
    Set<Integer> numbers = new HashSet<>();
    if (close) {
      found.forEach(i -> numbers.add(lines.get(i).number()));
    }
    return numbers;
  }

  private static boolean standsBetween(List<Line> lines, int at) {
    if (at == 0 || at + 1 == lines.size() || lines.get(at + 1).pageBreakBefore()) {
      return false;
    }
    String before = lines.get(at - 1).text().strip();
    String after = lines.get(at + 1).text().strip();
    boolean ended = ".;:,!?–".indexOf(before.charAt(before.length() - 1)) >= 0 || isHeading(before);
    return ended && after.length() >= SHORTEST_TEXT && Character.isLetter(after.charAt(0));
  }

  private static boolean isHeading(String text) {
    return text.length() < 60 && Character.isUpperCase(text.charAt(0));
  }
}
