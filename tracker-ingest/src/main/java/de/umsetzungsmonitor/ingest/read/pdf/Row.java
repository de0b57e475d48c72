package de.umsetzungsmonitor.ingest.read.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Chunks that stand side by side. */
final class Row {

  /** So many rows above may still take a chunk in: those that overlap in height. */
  private static final int NEAR = 4;

  private final List<Chunk> chunks = new ArrayList<>();
  private float top;
  private float bottom;
  private float size;

  /** The chunks in rows from top to bottom, each from left to right. */
  static List<Row> of(List<Chunk> chunks) {
    List<Row> rows = new ArrayList<>();
    List<Chunk> downwards = chunks.stream().sorted(Comparator.comparing(Chunk::y)).toList();
    for (Chunk chunk : downwards) {
      Row best = null;
      float most = 0.5f;
      for (int i = rows.size() - 1; i >= 0 && i >= rows.size() - NEAR; i--) {
        float overlap = rows.get(i).overlap(chunk);
        if (overlap > most) {
          most = overlap;
          best = rows.get(i);
        }
      }
      if (best == null) {
        best = new Row();
        rows.add(best);
      }
      best.add(chunk);
    }
    rows.forEach(row -> row.chunks.sort(Comparator.comparing(Chunk::left)));
    rows.sort(Comparator.comparing(row -> row.bottom));
    return rows;
  }

  /** A row of these chunks, from left to right. */
  static Row with(List<Chunk> chunks) {
    Row row = new Row();
    chunks.forEach(row::add);
    return row;
  }

  private void add(Chunk chunk) {
    chunks.add(chunk);
    if (chunk.size() > size) {
      size = chunk.size();
      top = chunk.top();
      bottom = chunk.bottom();
    }
  }

  /** The share of the lower one's height that both have in common. */
  private float overlap(Chunk chunk) {
    float common = Math.min(bottom, chunk.bottom()) - Math.max(top, chunk.top());
    return common / Math.min(bottom - top, chunk.bottom() - chunk.top());
  }

  List<Chunk> chunks() {
    return chunks;
  }

  float top() {
    return top;
  }

  float bottom() {
    return bottom;
  }

  float size() {
    return size;
  }

  float left() {
    return chunks.getFirst().left();
  }

  float right() {
    return chunks.stream().map(Chunk::right).max(Float::compare).orElseThrow();
  }
}
