package de.umsetzungsmonitor.ingest.read.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table without lines between its cells, told by how the cells stand.
 *
 * <p>Rule: it begins with three or more chunks side by side and goes on as long as each chunk below
 * stands in one of its columns ({@link TableGrid}) and its rows can be told apart ({@link
 * TableBands}). At least two columns hold words, and most rows fill all; a list with hanging
 * numbers does neither. A column of small numbers at the end tells a table of contents, which is
 * none.
 *
 * @param rows from top to bottom
 * @param height how many lines of the page it takes
 */
record AlignedTable(List<Cells> rows, int height) {

  private static final int FEWEST_COLUMNS = 3;
  private static final int FEWEST_ROWS = 2;

  /** More lines than any page prints. */
  private static final int HIGHEST = 300;

  /** So many lines of a tall cell may stand above. */
  private static final int TALLEST = 8;

  private static final Pattern WORDS = Pattern.compile("\\p{Ll}{3}");
  private static final Pattern PAGE_NUMBER = Pattern.compile("\\d{1,3}");

  /** The table whose first line is this one, or null. */
  static @Nullable AlignedTable at(List<Row> lines, int from, PageRules rules) {
    if (!mayBegin(lines, from)) {
      return null;
    }
    TableGrid grid = new TableGrid();
    List<Row> taken = new ArrayList<>();
    Row line = grid.take(lines.get(from));
    while (line != null) {
      taken.add(line);
      int next = from + taken.size();
      boolean ends = next == lines.size() || taken.size() == HIGHEST;
      line = ends ? null : grid.take(lines.get(next));
    }
    if (grid.width() < FEWEST_COLUMNS) {
      return null;
    }
    AlignedTable table = of(TableBands.of(taken, grid, rules), grid);
    return table.isTable(grid.width()) ? table : null;
  }

  /** What stands below the last row is text again. */
  private static AlignedTable of(List<List<Row>> bands, TableGrid grid) {
    List<Cells> rows = new ArrayList<>(bands.stream().map(grid::cells).toList());
    int height = bands.stream().mapToInt(List::size).sum();
    while (!rows.isEmpty() && rows.getLast().filled() < 2) {
      rows.removeLast();
      height -= bands.get(rows.size()).size();
    }
    return new AlignedTable(rows, height);
  }

  private boolean isTable(int columns) {
    List<Cells> whole = rows.stream().filter(row -> row.filled() > 1).toList();
    long full = whole.stream().filter(row -> row.filled() == columns).count();
    long words = IntStream.range(0, columns).filter(this::hasWords).count();
    return whole.size() >= FEWEST_ROWS
        && full * 2 >= whole.size()
        && words > 1
        && !endWithPageNumbers(columns - 1);
  }

  private boolean hasWords(int column) {
    return texts(column).anyMatch(text -> WORDS.matcher(text).find());
  }

  private boolean endWithPageNumbers(int column) {
    return texts(column).allMatch(text -> PAGE_NUMBER.matcher(text).matches());
  }

  private Stream<String> texts(int column) {
    return rows.stream().flatMap(row -> row.columns().get(column).stream()).map(Chunk::text);
  }

  /** Above the first line with many cells a tall cell may begin, though not in the first column. */
  private static boolean mayBegin(List<Row> lines, int from) {
    int wide = from;
    while (wide < lines.size() && wide - from < TALLEST && !isWide(lines.get(wide))) {
      wide++;
    }
    if (wide == lines.size() || !isWide(lines.get(wide))) {
      return false;
    }
    float first = lines.get(wide).chunks().getFirst().right();
    return lines.subList(from, wide).stream().allMatch(line -> line.left() > first);
  }

  private static boolean isWide(Row line) {
    return line.chunks().size() >= FEWEST_COLUMNS;
  }
}
