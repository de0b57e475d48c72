package de.umsetzungsmonitor.ingest.read.pdf;

import de.umsetzungsmonitor.ingest.source.LineRole;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds where paragraphs begin, by measuring.
 *
 * <p>Rules: a paragraph begins at the top of a page with a mark set apart from its text; below a
 * gap wider than the usual distance of lines; at a line that begins further right than the one
 * above, unless both are centred or it hangs under a mark; at a line that begins further left than
 * the second line of a paragraph; behind a line of justified text that had room for the next word;
 * and where bold type begins or ends with a line. Where none of these holds, a line goes on with
 * the one above if that is full and the paragraphs of the text are set apart; otherwise it is left
 * open.
 */
final class PageFlow {

  private static final float WIDER = 1.22f;
  private static final float INDENT = 0.8f;
  private static final float ALIGNED = 3;

  /** Of so many lines at least one stands apart where paragraphs are set apart. */
  private static final int APART_ONE_IN = 30;

  /** One line, and whether a paragraph begins with it. */
  record Placed(TextLine line, LineRole role) {
    boolean opens() {
      return role == LineRole.OPENING || role.isWhole();
    }
  }

  private final Margins margins;
  private final float lineHeight;

  /** A flow of these lines, in reading order. */
  PageFlow(List<TextLine> lines) {
    margins = new Margins(lines);
    lineHeight = lineHeight(lines);
  }

  List<Placed> place(List<TextLine> lines) {
    List<Placed> placed = new ArrayList<>();
    boolean setApart = areSetApart(lines);
    TextLine above = null;
    boolean first = true;
    for (TextLine line : lines) {
      if (line.isTableRow()) {
        placed.add(new Placed(line, LineRole.PARAGRAPH));
        above = null;
        continue;
      }
      boolean opens = above == null || opens(line, above, first);
      boolean goesOn = setApart && above != null && goesOn(line, above);
      LineRole open = goesOn ? LineRole.CONTINUING : LineRole.PRINTED;
      placed.add(new Placed(line, opens ? LineRole.OPENING : open));
      first = opens;
      above = line;
    }
    return placed;
  }

  private boolean opens(TextLine line, TextLine above, boolean aboveIsFirst) {
    if (line.page() != above.page() && line.hasHangingMark()) {
      return true;
    }
    boolean below = isBelow(line, above);
    if (below && isFarBelow(line, above)) {
      return true;
    }
    if (line.bold() != above.bold() && (below || endsEarly(above, line))) {
      return above.bold() || endsEarly(above, line);
    }
    if (below && isCentred(line) && isCentred(above)) {
      return Math.abs(line.size() - above.size()) > 1;
    }
    float shift = indent(line) - indent(above);
    boolean hangs = above.isMarked() && Math.abs(line.left() - above.textLeft()) < ALIGNED;
    if (shift > line.size() * INDENT && !hangs) {
      return true;
    }
    if (below && shift < -line.size() * INDENT && !aboveIsFirst) {
      return true;
    }
    return margins.areJustified() && endsEarly(above, line);
  }

  /** Whether the line above was full, and no sentence or item ended there if a mark may follow. */
  private boolean goesOn(TextLine line, TextLine above) {
    return isBelow(line, above)
        && !endsEarly(above, line)
        && (!line.isMarked() || (line.beginsWithNumber() && above.endsWithinSentence()));
  }

  private boolean areSetApart(List<TextLine> lines) {
    int apart = 0;
    for (int i = 1; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      TextLine above = lines.get(i - 1);
      boolean indented = indent(line) > indent(above) + line.size() * INDENT && !above.isMarked();
      apart += isBelow(line, above) && (indented || isFarBelow(line, above)) ? 1 : 0;
    }
    return apart * APART_ONE_IN > lines.size();
  }

  private boolean isFarBelow(TextLine line, TextLine above) {
    return line.y() - above.y() > lineHeight * Math.max(line.size(), above.size()) * WIDER;
  }

  private static boolean isBelow(TextLine line, TextLine above) {
    return line.page() == above.page()
        && line.side() == above.side()
        && !line.isTableRow()
        && line.y() > above.y();
  }

  /** Whether the first word of the next line would have fitted on this one. */
  private boolean endsEarly(TextLine line, TextLine next) {
    return line.right() + line.size() * 0.5f + next.firstWord() < margins.right(line);
  }

  private boolean isCentred(TextLine line) {
    float before = line.left() - margins.left(line);
    float behind = margins.right(line) - line.right();
    return before > line.size() && Math.abs(before - behind) < ALIGNED * 2;
  }

  private float indent(TextLine line) {
    return line.left() - margins.left(line);
  }

  /**
   * The distance of lines within a paragraph as a multiple of the type size. Where a full line is
   * followed by a small letter, they surely belong together.
   */
  private float lineHeight(List<TextLine> lines) {
    Map<Integer, Integer> within = new HashMap<>();
    Map<Integer, Integer> all = new HashMap<>();
    for (int i = 1; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      TextLine above = lines.get(i - 1);
      if (isBelow(line, above)) {
        float height = (line.y() - above.y()) / Math.max(line.size(), above.size());
        boolean goesOn =
            Character.isLowerCase(line.text().charAt(0))
                && !line.isMarked()
                && !endsEarly(above, line);
        (goesOn ? within : all).merge(Math.round(height * 20), 1, Integer::sum);
      }
    }
    return (within.isEmpty() ? all : within)
        .entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(entry -> entry.getKey() / 20f)
            .orElse(1.2f);
  }
}
