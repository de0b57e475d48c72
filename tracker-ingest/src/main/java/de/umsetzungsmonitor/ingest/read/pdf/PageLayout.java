package de.umsetzungsmonitor.ingest.read.pdf;

import de.umsetzungsmonitor.ingest.read.pdf.TextLine.Side;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the glyphs of a page into lines in reading order: the left column before the right one. */
final class PageLayout {

  private final int page;
  private final PageRules rules;
  private final List<TextLine> lines = new ArrayList<>();

  private PageLayout(int page, PageRules rules) {
    this.page = page;
    this.rules = rules;
  }

  /** The lines of the page with this number. */
  static List<TextLine> lines(int page, List<Glyph> glyphs, PageRules rules) {
    PageLayout layout = new PageLayout(page, rules);
    List<Row> rows = MarginNumbers.without(Row.of(Chunk.of(glyphs)));
    layout.read(rows, Gutter.of(rows));
    return layout.lines;
  }

  private void read(List<Row> rows, @Nullable Gutter gutter) {
    if (gutter == null) {
      readTables(rows);
      return;
    }
    List<Row> columns = new ArrayList<>();
    for (Row row : rows) {
      if (!gutter.crosses(row)) {
        columns.add(row);
      } else {
        readColumns(columns, gutter);
        add(row, Side.WHOLE);
      }
    }
    readColumns(columns, gutter);
  }

  private void readTables(List<Row> rows) {
    int at = 0;
    while (at < rows.size()) {
      AlignedTable table = AlignedTable.at(rows, at, rules);
      if (table == null) {
        add(rows.get(at++), Side.WHOLE);
      } else {
        table.rows().forEach(row -> lines.addAll(row.lines(page)));
        at += table.height();
      }
    }
  }

  /** Reads rows that lie between two lines over the whole width; empties the list. */
  private void readColumns(List<Row> rows, Gutter gutter) {
    List<Chunk> chunks = rows.stream().flatMap(row -> row.chunks().stream()).toList();
    Row.of(chunks.stream().filter(gutter::isLeft).toList()).forEach(row -> add(row, Side.LEFT));
    Row.of(chunks.stream().filter(chunk -> !gutter.isLeft(chunk)).toList())
        .forEach(row -> add(row, Side.RIGHT));
    rows.clear();
  }

  private void add(Row row, Side side) {
    lines.add(LineWriter.write(page, row, side));
  }
}
