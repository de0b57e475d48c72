package de.umsetzungsmonitor.ingest.read.pdf;

import de.umsetzungsmonitor.ingest.read.pdf.TextLine.Side;
import de.umsetzungsmonitor.ingest.source.VisibleText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes the glyphs of a row as a line of text. */
final class LineWriter {

  /** A gap wider than this share of the type size parts words. */
  private static final float WORD_GAP = 0.18f;

  /** Raised characters are at most this share of the type size large … */
  private static final float SMALL = 0.85f;

  /** … and stand above the baseline by at least this share. */
  private static final float LIFT = 0.12f;

  private static final Pattern MARK =
      Pattern.compile(
          "\\(?(\\d{1,3}(\\.\\d{1,2}){0,3}[a-z]?|([a-z])\\3?|[ivxl]{1,6}|[A-Z]|[IVXL]{1,5})[.)]|[–—•·▪●○-]|\\d{1,3}");

  /** Without a stop it is a mark only where it hangs; else it may be a reference. */
  private static final Pattern HANGING_MARK = Pattern.compile("\\d{1,3}(\\.(\\d{1,2}|[a-z])){1,3}");

  private final List<Glyph> glyphs;
  private final float size;
  private final float y;
  private final StringBuilder text = new StringBuilder();
  private boolean raised;
  private float firstWordEnd;

  private LineWriter(List<Glyph> glyphs) {
    this.glyphs = glyphs;
    this.size = commonSize(glyphs);
    this.y =
        glyphs.stream()
            .filter(glyph -> glyph.size() > size * SMALL && !glyph.isSpace())
            .map(Glyph::y)
            .max(Float::compare)
            .orElseThrow();
  }

  static TextLine write(int page, Row row, Side side) {
    List<Glyph> glyphs = new ArrayList<>();
    row.chunks().forEach(chunk -> glyphs.addAll(chunk.glyphs()));
    return new LineWriter(glyphs).line(page, row, side);
  }

  private TextLine line(int page, Row row, Side side) {
    Glyph last = null;
    float textLeft = row.left();
    float firstWord = 0;
    for (Glyph glyph : glyphs) {
      boolean space = glyph.isSpace() || (last != null && isApart(last, glyph));
      if (space && firstWord == 0 && last != null && !text.toString().isBlank()) {
        firstWord = last.end() - row.left();
        firstWordEnd = last.end();
      }
      put(glyph, space);
      if (textLeft == row.left() && text.length() < 12 && !glyph.isSpace() && isBehindMark(glyph)) {
        textLeft = glyph.x();
      }
      last = glyph.isSpace() ? last : glyph;
    }
    lift(false);
    float width = row.right() - row.left();
    return new TextLine(
        VisibleText.line(text.toString().strip()),
        page,
        row.left(),
        row.right(),
        textLeft,
        firstWord == 0 ? width : firstWord,
        y,
        size,
        glyphs.stream().allMatch(glyph -> glyph.bold() || glyph.isSpace()),
        side);
  }

  private void put(Glyph glyph, boolean space) {
    if (space && !text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
      lift(false);
      text.append(' ');
    }
    if (!glyph.isSpace()) {
      lift(glyph.size() < size * SMALL && glyph.y() < y - size * LIFT);
      text.append(VisibleText.characters(glyph.text()));
    }
  }

  private void lift(boolean up) {
    if (raised != up) {
      text.append(up ? RaisedMarks.OPEN : RaisedMarks.CLOSE);
      raised = up;
    }
  }

  private boolean isApart(Glyph last, Glyph glyph) {
    float gap = glyph.x() - last.end();
    return gap > WORD_GAP * Math.min(last.size(), glyph.size()) || gap < -2 * size;
  }

  /** Whether the text written so far is a mark, a space and this character. */
  private boolean isBehindMark(Glyph glyph) {
    int space = text.indexOf(" ");
    if (space < 1 || text.length() != space + 2) {
      return false;
    }
    String mark = text.substring(0, space);
    float gap = glyph.x() - firstWordEnd;
    return MARK.matcher(mark).matches()
        || (gap > size * TextLine.HANGING_GAP && HANGING_MARK.matcher(mark).matches());
  }

  private static float commonSize(List<Glyph> glyphs) {
    Map<Float, Integer> counts = new HashMap<>();
    for (Glyph glyph : glyphs) {
      if (!glyph.isSpace()) {
        counts.merge(Math.round(glyph.size() * 4) / 4f, 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElseThrow();
  }
}
