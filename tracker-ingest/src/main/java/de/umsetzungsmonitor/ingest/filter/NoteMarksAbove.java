package de.umsetzungsmonitor.ingest.filter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Joins the mark of a footnote that stands on a line of its own, above its note.
 *
 * <p>Rule: programs that draw text from a PDF set raised marks on a line of their own. Below the
 * rule at the foot of a page a number alone, with text on the next line, is such a mark, and so is
 * the one that follows on it. Where no rule is drawn, it is one if the text stands further right
 * and the same number is a mark in the text above; else a number alone is that of a page.
 */
final class NoteMarksAbove implements LineFilter {

  private static final int LONGEST_MARK = 3;
  private static final int SET_OFF = 2;

  @Override
  public List<Line> apply(List<Line> lines, FootnoteBook footnotes) {
    List<Line> joined = new ArrayList<>(lines.size());
    boolean belowRule = false;
    int due = 0;
    Set<String> marks = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      int number = number(line);
      boolean first = belowRule && number > 0;
      boolean next = number > 0 && number == due;
      Line below = number > 0 && i + 1 < lines.size() ? lines.get(i + 1) : line;
      boolean marked = marks.contains(Integer.toString(number)) && isSetOff(below, line);
      if ((first || next || marked) && isNote(below)) {
        joined.add(line.withText(number + " " + below.text().strip()));
        i++;
        due = number + 1;
        belowRule = false;
      } else {
        joined.add(line);
        addMarks(line.text(), marks);
        belowRule = FootBlocks.isRule(line) || (belowRule && line.isBlank());
        due = line.isBlank() ? 0 : due;
      }
    }
    return joined;
  }

  private static void addMarks(String text, Set<String> marks) {
    for (int at = 0; at < text.length(); at++) {
      PrintedMark mark = PrintedMark.at(text, at);
      if (mark != null) {
        if (mark.sure() && mark.form() != NoteStart.Form.BRACKETS) {
          marks.add(mark.mark());
        }
        at = mark.end() - 1;
      }
    }
  }

  private static boolean isSetOff(Line below, Line above) {
    return Margins.of(below) > Margins.of(above) + SET_OFF;
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
