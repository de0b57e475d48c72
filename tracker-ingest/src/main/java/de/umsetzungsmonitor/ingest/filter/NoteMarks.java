package de.umsetzungsmonitor.ingest.filter;

import de.umsetzungsmonitor.ingest.source.FootnoteMarks;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the marks of footnotes that were taken out of the text.
 *
 * <p>Rule: a mark is the number of the footnote that is due, in the form that the footnote prints
 * it. A footnote whose mark is not found stays with the text above it.
 */
final class NoteMarks {

  /** How many footnotes in a row may have lost their marks. */
  private static final int LOST = 2;

  private final List<NoteBlock.Due> due;
  private int next;

  NoteMarks(List<NoteBlock.Due> due) {
    this.due = due;
  }

  List<Line> apply(List<Line> lines) {
    List<Line> marked = new ArrayList<>(lines.size());
    for (Line line : lines) {
      while (next < due.size() && due.get(next).line() < line.number() && !marked.isEmpty()) {
        leaveWith(marked);
      }
      marked.add(next < due.size() ? line.withText(mark(line.text())) : line);
    }
    while (next < due.size() && !marked.isEmpty()) {
      leaveWith(marked);
    }
    return marked;
  }

  private void leaveWith(List<Line> marked) {
    Line above = marked.removeLast();
    marked.add(above.withText(above.text() + FootnoteMarks.loose(due.get(next++).index())));
  }

  private String mark(String text) {
    StringBuilder out = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      PrintedMark printed = PrintedMark.at(text, i);
      int position = printed == null ? -1 : positionOf(printed);
      if (printed == null || position < 0) {
        out.append(text.charAt(i));
        continue;
      }
      for (; next < position; next++) {
        out.append(FootnoteMarks.loose(due.get(next).index()));
      }
      out.append(FootnoteMarks.anchored(due.get(next++).index()));
      i = printed.end() - 1;
    }
    return out.toString();
  }

  /** Plain digits before a footnote may stand for a raised mark in the text. */
  private static boolean bears(NoteStart.Form note, NoteStart.Form printed) {
    return note == printed || (note == NoteStart.Form.GLUED && printed == NoteStart.Form.RAISED);
  }

  private int positionOf(PrintedMark printed) {
    int reach = printed.sure() ? LOST : 0;
    for (int i = next; i <= next + reach && i < due.size(); i++) {
      NoteBlock.Due note = due.get(i);
      if (note.mark().equals(printed.mark()) && bears(note.form(), printed.form())) {
        return i;
      }
    }
    return -1;
  }
}
