package de.umsetzungsmonitor.ingest.filter;

import de.umsetzungsmonitor.ingest.source.BrokenWord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one table of actions, as they are read line by line. */
final class TableRows {

  /** Cells may begin a little left of the name of their column. */
  private static final int SLACK = 3;

  private final Line headLine;
  private final CellBorder border;
  private final TableColumns columns;
  private final List<CellBorder.Cell> head;
  private final List<Line> readOut = new ArrayList<>();
  private @Nullable Line rowStart;
  private List<String> row = List.of();
  private boolean afterBlank;
  private int counted;

  private TableRows(
      Line headLine,
      CellBorder border,
      TableColumns columns,
      List<CellBorder.Cell> head,
      int counted) {
    this.headLine = headLine;
    this.border = border;
    this.columns = columns;
    this.head = head;
    this.counted = counted;
  }

  /** The table that this line heads, or null. Rows without numbers are counted on. */
  static @Nullable TableRows headedBy(Line line, int counted) {
    CellBorder border = CellBorder.in(line.text());
    if (border == CellBorder.GAP && !line.text().strip().contains("  ")) {
      return null;
    }
    List<CellBorder.Cell> head = border.split(line.text());
    TableColumns columns = TableColumns.of(head.stream().map(CellBorder.Cell::text).toList());
    return columns == null ? null : new TableRows(line, border, columns, head, counted);
  }

  /** The rest of this table, parted from it by a heading, if the line is a whole row of it. */
  @Nullable TableRows resumedAt(Line line) {
    List<String> cells = columns.number() < 0 || line.isBlank() ? null : cells(line.text());
    if (cells == null
        || filled(cells) < columns.count()
        || TableColumns.rowNumber(cells.get(columns.number())) == null) {
      return null;
    }
    TableRows rest = new TableRows(headLine, border, columns, head, counted);
    rest.begin(line, cells);
    return rest;
  }

  /** Takes the line into the table if it belongs there. */
  boolean take(Line line) {
    if (line.isBlank() || isRule(line.text())) {
      afterBlank |= line.isBlank() || line.text().indexOf('+') >= 0;
      return true;
    }
    if (headedBy(line, 0) != null) {
      return line.text().replace(" ", "").equals(headLine.text().replace(" ", ""));
    }
    List<String> cells = cells(line.text());
    boolean taken =
        cells != null && (columns.number() >= 0 ? numbered(line, cells) : counted(line, cells));
    afterBlank = false;
    return taken;
  }

  /** Adds the rows to these lines, or the head as a line if no row came. Returns the last count. */
  int finish(List<Line> kept) {
    closeRow();
    if (readOut.isEmpty()) {
      kept.add(headLine.withText(headLine.text().replace('\t', ' ')));
    }
    kept.addAll(readOut);
    return counted;
  }

  private boolean numbered(Line line, List<String> cells) {
    String number = cells.get(columns.number());
    long filled = filled(cells);
    if (TableColumns.rowNumber(number) != null && filled > 1) {
      begin(line, cells);
      return true;
    }
    if (number.isBlank()) {
      // Above the first row this is the second line of the head.
      goOn(cells);
      return true;
    }
    return filled == 1 && heading(line, number);
  }

  private boolean counted(Line line, List<String> cells) {
    long filled = filled(cells);
    boolean full = filled == columns.count();
    boolean begins = border == CellBorder.GAP ? full || (afterBlank && filled > 1) : filled > 1;
    if (begins) {
      begin(line, cells);
      return true;
    }
    if (border != CellBorder.GAP && filled == 1 && !cells.getFirst().isBlank()) {
      return heading(line, cells.getFirst());
    }
    boolean goesOn = rowStart != null && !afterBlank;
    if (goesOn) {
      goOn(cells);
    }
    return goesOn;
  }

  private boolean heading(Line line, String title) {
    if (border != CellBorder.PIPE) {
      return false;
    }
    closeRow();
    readOut.add(line.asHeading(title).afterGap());
    return true;
  }

  private void begin(Line line, List<String> cells) {
    closeRow();
    rowStart = line;
    row = new ArrayList<>(cells);
  }

  private void goOn(List<String> cells) {
    if (rowStart != null) {
      for (int i = 0; i < cells.size(); i++) {
        row.set(i, BrokenWord.joined(row.get(i), cells.get(i)));
      }
    }
  }

  private void closeRow() {
    if (rowStart != null) {
      counted++;
      readOut.add(rowStart.withText(columns.readOut(row, counted)).afterGap());
      rowStart = null;
    }
  }

  private @Nullable List<String> cells(String line) {
    List<CellBorder.Cell> found = border.split(line);
    List<String> cells = new ArrayList<>(Collections.nCopies(columns.count(), ""));
    if (border != CellBorder.GAP) {
      if (found.size() < 2 || found.size() > columns.count()) {
        return null;
      }
      for (int i = 0; i < found.size(); i++) {
        cells.set(i, found.get(i).text());
      }
      return cells;
    }
    List<Integer> places = found.stream().map(cell -> columnAt(cell.start())).toList();
    boolean aligned = places.stream().distinct().count() == places.size();
    boolean inOrder = !aligned && found.size() == columns.count();
    for (int i = 0; i < found.size(); i++) {
      int column = inOrder ? i : places.get(i);
      cells.set(column, BrokenWord.joined(cells.get(column), found.get(i).text()));
    }
    return cells;
  }

  private int columnAt(int start) {
    int column = 0;
    for (int i = 0; i < head.size(); i++) {
      column = head.get(i).start() <= start + SLACK ? i : column;
    }
    return column;
  }

  private static long filled(List<String> cells) {
    return cells.stream().filter(cell -> !cell.isBlank()).count();
  }

  private static boolean isRule(String text) {
    return text.chars().allMatch(c -> "-=+|: ".indexOf(c) >= 0);
  }
}
