package de.umsetzungsmonitor.ingest.read.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table, found line by line.
 *
 * <p>Rule: chunks above each other stand in one column; chunks beside each other never do, so a
 * line with a chunk across two columns that stood side by side before is no part of the table.
 */
final class TableGrid {

  /** Cells of tight tables may touch. */
  private static final float SLACK = 1;

  private static final int MOST_COLUMNS = 12;

  private List<Column> columns = List.of();

  private record Column(float left, float right, Set<Row> lines) {

    boolean holds(Chunk chunk) {
      return chunk.left() + SLACK < right && chunk.right() - SLACK > left;
    }

    boolean isBeside(Column other) {
      return !Collections.disjoint(lines, other.lines);
    }

    boolean isIn(List<Row> row) {
      return row.stream().anyMatch(lines::contains);
    }

    Column with(Column other) {
      Set<Row> all = new HashSet<>(lines);
      all.addAll(other.lines);
      return new Column(Math.min(left, other.left), Math.max(right, other.right), all);
    }
  }

  /** Takes a line into the table, its chunks cut where cells touch; null if it does not fit. */
  @Nullable Row take(Row line) {
    Row cut = Row.with(line.chunks().stream().flatMap(this::cut).toList());
    List<Column> next = new ArrayList<>(columns);
    for (Chunk chunk : cut.chunks()) {
      List<Column> across = columnsOf(chunk, next);
      if (areBeside(across)) {
        return null;
      }
      next.removeAll(across);
      Column own = new Column(chunk.left(), chunk.right(), Set.of(cut));
      next.add(across.stream().reduce(own, Column::with));
    }
    if (next.size() > MOST_COLUMNS) {
      return null;
    }
    next.sort(Comparator.comparing(Column::left));
    columns = next;
    return cut;
  }

  /** Cells that were drawn one after the other without a gap make one chunk. */
  private Stream<Chunk> cut(Chunk chunk) {
    List<Column> across = columnsOf(chunk, columns);
    if (!areBeside(across)) {
      return Stream.of(chunk);
    }
    return chunk.cutAt(across.stream().skip(1).map(Column::left).toList()).stream();
  }

  private static List<Column> columnsOf(Chunk chunk, List<Column> columns) {
    return columns.stream().filter(column -> column.holds(chunk)).toList();
  }

  private static boolean areBeside(List<Column> across) {
    return across.stream()
        .anyMatch(one -> across.stream().anyMatch(two -> one != two && one.isBeside(two)));
  }

  /**
   * Makes neighbours one that never stand in the same row, as the name of a column and its numbers
   * if one of them is centred.
   */
  void joinColumns(List<List<Row>> rows) {
    List<Column> joined = new ArrayList<>();
    for (Column column : columns) {
      Column before = joined.isEmpty() ? null : joined.getLast();
      if (before != null && rows.stream().noneMatch(row -> before.isIn(row) && column.isIn(row))) {
        joined.set(joined.size() - 1, before.with(column));
      } else {
        joined.add(column);
      }
    }
    columns = joined;
  }

  float left() {
    return columns.getFirst().left;
  }

  float right() {
    return columns.getLast().right;
  }

  int width() {
    return columns.size();
  }

  /** The cells of a row that takes these lines. */
  Cells cells(List<Row> lines) {
    List<List<Chunk>> cells = new ArrayList<>();
    for (Column column : columns) {
      cells.add(
          lines.stream().flatMap(line -> line.chunks().stream()).filter(column::holds).toList());
    }
    return new Cells(cells);
  }
}
