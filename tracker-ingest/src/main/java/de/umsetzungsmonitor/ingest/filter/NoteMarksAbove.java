package de.umsetzungsmonitor.ingest.filter;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins the mark of a footnote that stands on a line of its own, above its note.
 *
 * <p>Rule: programs that draw text from a PDF set raised marks on a line of their own. Below the
 * rule at the foot of a page a number alone, with text on the next line, is such a mark, and so is
 * the one that follows on it; elsewhere a number alone is that of a page.
 */
final class NoteMarksAbove implements LineFilter {

  private static final int LONGEST_MARK = 3;

  @Override
  public List<Line> apply(List<Line> lines, FootnoteBook footnotes) {
    List<Line> joined = new ArrayList<>(lines.size());
    boolean belowRule = false;
    int due = 0;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      int number = number(line);
      boolean first = belowRule && number > 0;
      boolean next = number > 0 && number == due;
      if ((first || next) && i + 1 < lines.size() && isNote(lines.get(i + 1))) {
        joined.add(line.withText(number + " " + lines.get(++i).text().strip()));
        due = number + 1;
        belowRule = false;
      } else {
        joined.add(line);
        belowRule = FootBlocks.isRule(line) || (belowRule && line.isBlank());
        due = line.isBlank() ? 0 : due;
      }
    }
    return joined;
  }

  private static int number(Line line) {
    String text = line.text().strip();
    boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits && text.length() <= LONGEST_MARK ? Integer.parseInt(text) : 0;
  }

  private static boolean isNote(Line line) {
    return !line.isBlank() && !line.pageBreakBefore() && number(line) == 0;
  }
}
