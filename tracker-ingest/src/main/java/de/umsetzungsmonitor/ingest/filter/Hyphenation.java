package de.umsetzungsmonitor.ingest.filter;

import de.umsetzungsmonitor.ingest.source.BrokenWord;
import java.util.ArrayList;
import java.util.List;

/** Joins words that are broken at the end of a line, as {@link BrokenWord} says. */
final class Hyphenation implements LineFilter {

  @Override
  public List<Line> apply(List<Line> lines, FootnoteBook footnotes) {
    List<Line> joined = new ArrayList<>(lines.size());
    for (Line line : lines) {
      Line previous = joined.isEmpty() ? null : joined.getLast();
      if (previous == null || !BrokenWord.endsLine(previous.text()) || begins(line)) {
        joined.add(line);
        continue;
      }
      String first = BrokenWord.firstWord(line.text());
      String head = BrokenWord.head(previous.text(), first);
      if (head.isEmpty()) {
        joined.add(line);
        continue;
      }
      String rest = line.text().substring(first.length()).strip();
      boolean dash = rest.equals("–") || rest.equals("—"); // alone on a line it would be a bullet
      String end = dash ? " " + rest : "";
      joined.set(joined.size() - 1, previous.withText(head + first + end));
      if (!rest.isEmpty() && !dash) {
        joined.add(line.goingOn(rest));
      }
    }
    return joined;
  }

  /** Whether a paragraph begins here; where a page does, a word may still be broken before it. */
  private static boolean begins(Line line) {
    boolean split = line.pageBreakBefore() && Character.isLowerCase(line.text().charAt(0));
    return line.heading() || (line.gapBefore() && !split);
  }
}
