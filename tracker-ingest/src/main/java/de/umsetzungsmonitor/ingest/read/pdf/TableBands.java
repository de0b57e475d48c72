package de.umsetzungsmonitor.ingest.read.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The lines of a table, put together to its rows.
 *
 * <p>Rule: lines that are drawn part the rows; where there are none, a gap wider than that between
 * the lines of a row does. Where numbers follow each other without either, a row begins with its
 * number, or with a line that fills all columns, as the head does.
 */
final class TableBands {

  /** Lines of a cell are at most this multiple of their size apart. */
  private static final float USUAL_HEIGHT = 1.35f;

  /** Lines that are closer than this multiple of their size stand side by side. */
  private static final float LEAST_HEIGHT = 0.9f;

  private static final float WIDER = 1.2f;

  /** A table with lines between its rows has no fewer; others may have one below the head. */
  private static final int FEWEST_RULED = 3;

  /** A line between rows may lie so much within their type. */
  private static final float LOW = 1;

  private static final Pattern NUMBER =
      Pattern.compile(
          "(\\p{L}{4,20} )?(\\p{Lu}\\.?)?\\d{1,3}(\\.\\d{1,2}){0,2}[a-z]?[.):]?|[IVX]{1,5}[.):]?");

  private final TableGrid grid;
  private final List<List<Row>> bands = new ArrayList<>();

  private TableBands(TableGrid grid) {
    this.grid = grid;
  }

  static List<List<Row>> of(List<Row> lines, TableGrid grid, PageRules rules) {
    TableBands bands = new TableBands(grid);
    Predicate<Gap> ruled =
        gap -> rules.areBetween(gap.top - LOW, gap.bottom + LOW, grid.left(), grid.right());
    List<List<Row>> apart = apart(lines, ruled);
    if (apart.size() < FEWEST_RULED) {
      float height = bands.lineHeight(lines);
      apart = apart(lines, ruled.or(gap -> gap.isWiderThanIn(height)));
    }
    grid.joinColumns(apart);
    boolean tight = apart.stream().anyMatch(bands::hasManyRows);
    apart.forEach(band -> bands.add(band, tight));
    return bands.bands;
  }

  /** What lies between the lowest line so far and the next one. */
  private record Gap(float top, float bottom, Row below) {

    boolean isWiderThanIn(float lineHeight) {
      float usual = lineHeight - (below.bottom() - below.top());
      return bottom - top > usual + lineHeight * (WIDER - 1);
    }
  }

  private static List<List<Row>> apart(List<Row> lines, Predicate<Gap> parts) {
    List<List<Row>> apart = new ArrayList<>();
    float bottom = 0;
    for (Row line : lines) {
      if (apart.isEmpty() || parts.test(new Gap(bottom, line.top(), line))) {
        apart.add(new ArrayList<>());
      }
      apart.getLast().add(line);
      bottom = Math.max(bottom, line.bottom());
    }
    return apart;
  }

  /** The distance of lines of one cell. */
  private float lineHeight(List<Row> lines) {
    float size = lines.stream().map(Row::size).max(Float::compare).orElseThrow();
    List<Float> distances = new ArrayList<>();
    for (List<Chunk> column : grid.cells(lines).columns()) {
      for (int i = 1; i < column.size(); i++) {
        float distance = column.get(i).y() - column.get(i - 1).y();
        if (distance > column.get(i).size() * LEAST_HEIGHT) {
          distances.add(distance);
        }
      }
    }
    distances.sort(Float::compare);
    float common = distances.isEmpty() ? Float.MAX_VALUE : distances.get(distances.size() / 5);
    return Math.min(common, size * USUAL_HEIGHT);
  }

  private boolean hasManyRows(List<Row> band) {
    return band.stream().anyMatch(this::isNumbered)
        && band.stream().filter(this::begins).count() > 1;
  }

  private void add(List<Row> band, boolean tight) {
    boolean first = true;
    for (Row line : band) {
      if (first || (tight && begins(line))) {
        bands.add(new ArrayList<>());
      }
      bands.getLast().add(line);
      first = false;
    }
  }

  private boolean isNumbered(Row line) {
    List<Chunk> first = grid.cells(List.of(line)).columns().getFirst();
    return first.size() == 1 && NUMBER.matcher(first.getFirst().text()).matches();
  }

  /** The head has no number, but fills all columns. */
  private boolean begins(Row line) {
    return isNumbered(line) || grid.cells(List.of(line)).filled() == grid.width();
  }
}
