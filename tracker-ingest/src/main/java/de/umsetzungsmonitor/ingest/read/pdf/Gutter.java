package de.umsetzungsmonitor.ingest.read.pdf;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The blank strip between two columns of text.
 *
 * <p>Rule: it stands in the middle third of the page; at least six rows, and two rows of five, have
 * words on both sides and none in it; and most lines left of it are full, as lines of a column are
 * and cells of a table are not.
 */
record Gutter(float x) {

  private static final int FEWEST_ROWS = 6;
  private static final float FULL = 12;
  private static final float STEP = 2;
  private static final int SHORTEST = 15;

  /** The gutter of a page, or null if its text runs over the whole width. */
  static @Nullable Gutter of(List<Row> rows) {
    if (rows.size() < FEWEST_ROWS) {
      return null;
    }
    float left = rows.stream().map(Row::left).min(Float::compare).orElseThrow();
    float right = rows.stream().map(Row::right).max(Float::compare).orElseThrow();
    float width = right - left;
    Gutter best = null;
    long most = Math.max(FEWEST_ROWS, rows.size() * 2L / 5) - 1;
    for (float x = left + width * 0.35f; x < right - width * 0.35f; x += STEP) {
      Gutter candidate = new Gutter(x);
      long parted = rows.stream().filter(candidate::parts).count();
      if (parted > most) {
        most = parted;
        best = candidate;
      }
    }
    return best != null && best.hasFullLines(rows) ? best : null;
  }

  boolean crosses(Chunk chunk) {
    return chunk.left() < x - STEP && chunk.right() > x + STEP;
  }

  boolean isLeft(Chunk chunk) {
    return chunk.right() <= x + STEP;
  }

  boolean crosses(Row row) {
    return row.chunks().stream().anyMatch(this::crosses);
  }

  /** Whether the row has words on both sides. */
  boolean parts(Row row) {
    return !crosses(row)
        && row.chunks().stream().anyMatch(this::isLeft)
        && row.chunks().stream().anyMatch(chunk -> !isLeft(chunk));
  }

  private boolean hasFullLines(List<Row> rows) {
    List<Chunk> lines =
        rows.stream()
            .filter(this::parts)
            .map(row -> row.chunks().stream().filter(this::isLeft).toList().getLast())
            .toList();
    float edge = lines.stream().map(Chunk::right).max(Float::compare).orElseThrow();
    long full =
        lines.stream()
            .filter(line -> line.right() > edge - FULL && line.length() > SHORTEST)
            .count();
    return full * 2 > lines.size();
  }
}
