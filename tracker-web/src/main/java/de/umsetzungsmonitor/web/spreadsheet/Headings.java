package de.umsetzungsmonitor.web.spreadsheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which column stands where in a file; in any order, among others that nobody reads.
 *
 * @param sheet the sheet of the workbook, counted from 0
 * @param ignored the headings that nobody reads
 */
record Headings(int sheet, Map<SheetColumn, Integer> positions, List<String> ignored) {

  private static final int MOST_IGNORED = 20;
  private static final int LONGEST_IGNORED = 60;
  private static final int LETTERS = 26;

  /** Whether a row holds the headings: at least those that tell rows apart. */
  static boolean isIn(RawRow row, SheetWords words) {
    return row.cells().stream()
        .flatMap(cell -> words.column(cell.text()).stream())
        .collect(Collectors.toSet())
        .containsAll(SheetColumn.required());
  }

  /**
   * Reads the headings of a row that holds them.
   *
   * @throws UnreadableSheet if one stands there twice
   */
  static Headings of(RawRow row, SheetWords words) {
    Map<SheetColumn, Integer> positions = new EnumMap<>(SheetColumn.class);
    List<String> ignored = new ArrayList<>();
    for (int i = 0; i < row.cells().size(); i++) {
      String heading = row.cell(i).text();
      Optional<SheetColumn> column = words.column(heading);
      if (column.isPresent() && positions.put(column.get(), i) != null) {
        throw new UnreadableSheet(SheetProblem.HEADING_TWICE, heading);
      }
      if (column.isEmpty() && !heading.isEmpty() && ignored.size() < MOST_IGNORED) {
        ignored.add(heading.substring(0, Math.min(heading.length(), LONGEST_IGNORED)));
      }
    }
    return new Headings(row.sheet(), positions, List.copyOf(ignored));
  }

  boolean has(SheetColumn column) {
    return positions.containsKey(column);
  }

  /** Whether a row has a text in a column that is read; sums and notes may stand beside them. */
  boolean sayAnythingOf(RawRow row) {
    return positions.values().stream().anyMatch(position -> !row.cell(position).isEmpty());
  }

  /** What a row says in a column; an empty cell where the file has no such column. */
  RawCell cell(SheetColumn column, RawRow row) {
    Integer position = positions.get(column);
    return position == null ? RawCell.EMPTY : row.cell(position);
  }

  /** The letters of the columns as spreadsheet programs show them, by the names of the columns. */
  Map<String, String> letters() {
    Map<String, String> letters = new TreeMap<>();
    positions.forEach((column, position) -> letters.put(column.name(), letter(position)));
    return letters;
  }

  private static String letter(int position) {
    String last = String.valueOf((char) ('A' + position % LETTERS));
    return position < LETTERS ? last : letter(position / LETTERS - 1) + last;
  }
}
