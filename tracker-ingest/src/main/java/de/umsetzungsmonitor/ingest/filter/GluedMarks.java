package de.umsetzungsmonitor.ingest.filter;

import de.umsetzungsmonitor.ingest.source.Footnote;
import de.umsetzungsmonitor.ingest.source.FootnoteMarks;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the marks of footnotes that were taken from the foot of a page.
 *
 * <p>Rule: a mark is the number of the footnote that is due, glued to a lower-case letter, a
 * closing quote or bracket, or to the punctuation behind one, and no letter or digit follows
 * ("Kindes1,", "wird.2"). A footnote whose mark is not found stays with the text above it.
 */
final class GluedMarks {

  /** How many footnotes in a row may have lost their marks. */
  private static final int LOST = 2;

  private final List<Footnote> notes;
  private final List<Integer> due;
  private int next;

  GluedMarks(List<Footnote> notes, List<Integer> due) {
    this.notes = notes;
    this.due = due;
  }

  List<Line> apply(List<Line> lines) {
    List<Line> marked = new ArrayList<>(lines.size());
    for (Line line : lines) {
      while (next < due.size() && note(next).line() < line.number() && !marked.isEmpty()) {
        Line above = marked.getLast();
        marked.set(
            marked.size() - 1, above.withText(above.text() + FootnoteMarks.loose(due.get(next))));
        next++;
      }
      marked.add(next < due.size() ? line.withText(mark(line.text())) : line);
    }
    while (next < due.size() && !marked.isEmpty()) {
      Line last = marked.removeLast();
      marked.add(last.withText(last.text() + FootnoteMarks.loose(due.get(next++))));
    }
    return marked;
  }

  private Footnote note(int position) {
    return notes.get(due.get(position));
  }

  private String mark(String text) {
    StringBuilder out = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((Character.isDigit(c) || c == '*') && canBear(text, i)) {
        int end = endOfMark(text, i);
        int position =
            positionOf(text.substring(i, end), end < text.length() ? text.charAt(end) : ' ');
        if (position >= 0) {
          for (; next < position; next++) {
            out.append(FootnoteMarks.loose(due.get(next)));
          }
          out.append(FootnoteMarks.anchored(due.get(next++)));
          i = end - 1;
          continue;
        }
      }
      out.append(c);
    }
    return out.toString();
  }

  private static boolean canBear(String text, int at) {
    if (at == 0) {
      return false;
    }
    char before = text.charAt(at - 1);
    boolean punctuation = ".,;:".indexOf(before) >= 0 && at > 1;
    char bearer = punctuation ? text.charAt(at - 2) : before;
    return Character.isLowerCase(bearer) || "“”»)]".indexOf(bearer) >= 0;
  }

  private static int endOfMark(String text, int from) {
    int end = from;
    while (end < text.length()
        && end - from < 4
        && (Character.isDigit(text.charAt(end)) || text.charAt(end) == '*')) {
      end++;
    }
    return end;
  }

  private int positionOf(String mark, char after) {
    if (Character.isLetterOrDigit(after) || after == '/' || after == '-') {
      return -1;
    }
    for (int i = next; i <= next + LOST && i < due.size(); i++) {
      if (note(i).mark().equals(mark)) {
        return i;
      }
    }
    return -1;
  }
}
