package de.umsetzungsmonitor.ingest.read.pdf;

import java.util.ArrayList;
import java.util.List;

/** Glyphs that were drawn one after the other on one line without a wide gap. */
final class Chunk {

  /** A wider gap than this share of the type size parts columns, cells and marks. */
  private static final float GAP = 1.0f;

  /** Raised or lowered characters stay within this share of the type size. */
  private static final float RAISED = 0.55f;

  /** Between cells that touch there is at least this share of the type size. */
  private static final float CELL_GAP = 0.1f;

  /** What is aligned begins within so many points. */
  private static final float ALIGNED = 1.5f;

  private final List<Glyph> glyphs = new ArrayList<>();
  private float left = Float.MAX_VALUE;
  private float right;
  private float y;
  private float size;

  /** The glyphs of a page cut into chunks, in the order in which they were drawn. */
  static List<Chunk> of(List<Glyph> glyphs) {
    List<Chunk> chunks = new ArrayList<>();
    Chunk open = null;
    for (Glyph glyph : glyphs) {
      if (open == null || !open.goesOnWith(glyph)) {
        open = new Chunk();
        chunks.add(open);
      }
      open.add(glyph);
    }
    return chunks.stream().filter(Chunk::hasInk).toList();
  }

  private boolean goesOnWith(Glyph glyph) {
    Glyph last = glyphs.getLast();
    float em = Math.max(last.size(), glyph.size());
    float gap = glyph.x() - last.end();
    return Math.abs(glyph.y() - last.y()) < em * RAISED && gap > -em / 2 && gap < em * GAP;
  }

  /** The pieces that begin at these places, if a gap that no space fills is there. */
  List<Chunk> cutAt(List<Float> places) {
    List<Chunk> pieces = new ArrayList<>();
    pieces.add(new Chunk());
    Glyph last = glyphs.getFirst();
    for (Glyph glyph : glyphs) {
      boolean gap = !last.isSpace() && glyph.x() - last.end() > glyph.size() * CELL_GAP;
      if (gap && places.stream().anyMatch(x -> Math.abs(x - glyph.x()) < ALIGNED)) {
        pieces.add(new Chunk());
      }
      pieces.getLast().add(glyph);
      last = glyph;
    }
    return pieces.stream().filter(Chunk::hasInk).toList();
  }

  private void add(Glyph glyph) {
    glyphs.add(glyph);
    if (!glyph.isSpace()) {
      left = Math.min(left, glyph.x());
      right = Math.max(right, glyph.end());
      if (glyph.size() > size) {
        size = glyph.size();
        y = glyph.y();
      }
    }
  }

  private boolean hasInk() {
    return size > 0;
  }

  List<Glyph> glyphs() {
    return glyphs;
  }

  float left() {
    return left;
  }

  float right() {
    return right;
  }

  float y() {
    return y;
  }

  float size() {
    return size;
  }

  float top() {
    return y - size * 0.7f;
  }

  float bottom() {
    return y + size * 0.15f;
  }

  /** Its characters as drawn. */
  String text() {
    StringBuilder text = new StringBuilder();
    glyphs.forEach(glyph -> text.append(glyph.text()));
    return text.toString().strip();
  }

  int length() {
    return glyphs.size();
  }
}
