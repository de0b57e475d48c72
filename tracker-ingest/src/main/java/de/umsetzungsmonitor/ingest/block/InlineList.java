package de.umsetzungsmonitor.ingest.block;

import de.umsetzungsmonitor.ingest.block.Marker.Kind;
import de.umsetzungsmonitor.ingest.filter.Line;
import de.umsetzungsmonitor.ingest.source.FootnoteMarks;
import java.util.List;

/**
 * Lists within a sentence: "… a) die Annahme, b) die Ablehnung und c) …".
 *
 * <p>Rule: if the mark that follows on this one comes in the middle of a line, before any line that
 * begins with it, the marks stand in running text, wherever they fall on the lines.
 */
final class InlineList {

  private static final int LINES_AHEAD = 12;
  private static final int LONGEST_LINE = 400;

  private InlineList() {}

  /** Whether the mark at the start of this line is one of a list within a sentence. */
  static boolean holds(Marker marker, List<Line> lines, int index) {
    String next = following(marker);
    if (next.isEmpty()) {
      return false;
    }
    int end = Math.min(lines.size(), index + LINES_AHEAD);
    for (int i = index; i < end; i++) {
      String text = lines.get(i).text();
      boolean apart = i > index && (lines.get(i).gapBefore() || text.startsWith(next));
      if (apart || text.length() > LONGEST_LINE) {
        return false;
      }
      int at = text.indexOf(" " + next);
      if (at > 0) {
        return !References.isBroken(FootnoteMarks.strip(text.substring(0, at)), Kind.LOWER);
      }
    }
    return false;
  }

  /** The mark that comes after this one, with the space behind it; empty if there is none. */
  private static String following(Marker marker) {
    boolean letter = marker.is(Kind.LOWER) && marker.letter() > 0 && marker.letter() < 26;
    boolean closed = marker.form() == ')' || marker.form() == '(';
    if (!closed || (!letter && !(marker.is(Kind.DECIMAL)))) {
      return "";
    }
    String open = marker.form() == '(' ? "(" : "";
    if (marker.is(Kind.DECIMAL)) {
      return open + (marker.number() + 1) + ") ";
    }
    String value = marker.roman() == 1 ? "ii" : Character.toString((char) ('a' + marker.letter()));
    return open + value + ") ";
  }
}
