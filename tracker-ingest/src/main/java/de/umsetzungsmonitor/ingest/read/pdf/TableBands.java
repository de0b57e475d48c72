package de.umsetzungsmonitor.ingest.read.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The lines of a table, put together to its rows.
 *
 * <p>Rule: a row is parted from the next by a gap wider than that between its own lines. Where
 * numbers follow each other without such a gap, a row begins with its number, or with a line that
 * fills all columns, as the head does.
 */
final class TableBands {

  /** Lines of a cell are at most this multiple of their size apart. */
  private static final float USUAL_HEIGHT = 1.35f;

  /** Lines that are closer than this multiple of their size stand side by side. */
  private static final float LEAST_HEIGHT = 0.9f;

  private static final float WIDER = 1.2f;

  private static final Pattern NUMBER =
      Pattern.compile(
          "(\\p{L}{4,20} )?(\\p{Lu}\\.?)?\\d{1,3}(\\.\\d{1,2}){0,2}[a-z]?[.):]?|[IVX]{1,5}[.):]?");

  private final TableGrid grid;
  private final List<List<Row>> bands = new ArrayList<>();

  private TableBands(TableGrid grid) {
    this.grid = grid;
  }

  static List<List<Row>> of(List<Row> lines, TableGrid grid) {
    TableBands bands = new TableBands(grid);
    List<List<Row>> apart = bands.apart(lines);
    grid.joinColumns(apart);
    boolean tight = apart.stream().anyMatch(bands::hasManyRows);
    apart.forEach(band -> bands.add(band, tight));
    return bands.bands;
  }

  /** The lines parted at wide gaps. */
  private List<List<Row>> apart(List<Row> lines) {
    float height = lineHeight(lines);
    List<List<Row>> apart = new ArrayList<>();
    float bottom = 0;
    for (Row line : lines) {
      float usual = height - (line.bottom() - line.top());
      if (apart.isEmpty() || line.top() - bottom > usual + height * (WIDER - 1)) {
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
