package de.umsetzungsmonitor.ingest.read.pdf;

import de.umsetzungsmonitor.ingest.read.pdf.TextLine.Side;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the lines of each column begin and end. They change from page to page: left and right pages
 * often have margins of their own.
 */
final class Margins {

  private static final float ALIGNED = 3;

  private final Map<Column, Edges> edges = new HashMap<>();
  private final Map<Side, Float> usualWidth = new EnumMap<>(Side.class);
  private final boolean justified;

  private record Column(int page, Side side) {}

  private record Edges(float left, float right) {
    float width() {
      return right - left;
    }
  }

  Margins(List<TextLine> lines) {
    for (TextLine line : lines) {
      edges.merge(
          column(line),
          new Edges(line.left(), line.right()),
          (one, other) ->
              new Edges(Math.min(one.left(), other.left()), Math.max(one.right(), other.right())));
    }
    Map<Side, List<Float>> widths = new EnumMap<>(Side.class);
    edges.forEach((column, found) ->
        widths.computeIfAbsent(column.side(), side -> new ArrayList<>()).add(found.width()));
    widths.forEach(
        (side, all) -> usualWidth.put(side, all.stream().sorted().toList().get(all.size() / 2)));
    long full = lines.stream().filter(line -> line.right() > right(line) - ALIGNED).count();
    justified = full * 2 > lines.size();
  }

  float left(TextLine line) {
    return edges(line).left();
  }

  /** A page with few lines may have none that is full: the others say how wide it would be. */
  float right(TextLine line) {
    Edges found = edges(line);
    return found.left() + Math.max(found.width(), usualWidth.getOrDefault(line.side(), 0f));
  }

  /** Whether most lines end at the right margin, so that a shorter one ends a paragraph. */
  boolean areJustified() {
    return justified;
  }

  private Edges edges(TextLine line) {
    return edges.getOrDefault(column(line), new Edges(line.left(), line.right()));
  }

  private static Column column(TextLine line) {
    return new Column(line.page(), line.side());
  }
}
