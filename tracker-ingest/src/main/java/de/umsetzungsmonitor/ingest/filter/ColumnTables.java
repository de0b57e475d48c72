package de.umsetzungsmonitor.ingest.filter;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads out tables of actions whose rows stand on lines of their own: in Markdown, between tabs, or
 * in columns set with spaces.
 *
 * <p>Rule: the line that heads the columns begins the table; see {@link TableColumns}. A row begins
 * with its number or, where rows have none, with a line that fills all columns; lines below go on
 * with its cells. A head that is repeated on the next page is left out. A cell alone between rows
 * is a heading. The first line that fits no column ends the table; it goes on if a whole row
 * follows a line or two behind.
 */
final class ColumnTables implements LineFilter {

  /** So many lines may stand between two parts of a table. */
  private static final int HEADING_LINES = 2;

  @Override
  public List<Line> apply(List<Line> lines, FootnoteBook footnotes) {
    List<Line> kept = new ArrayList<>(lines.size());
    TableRows table = null;
    TableRows before = null;
    int counted = 0;
    int behind = HEADING_LINES;
    for (Line line : lines) {
      if (table != null && table.take(line)) {
        continue;
      }
      if (table != null) {
        counted = table.finish(kept);
        before = table;
        behind = 0;
      }
      table = TableRows.headedBy(line, counted);
      if (table == null && before != null && behind <= HEADING_LINES) {
        table = before.resumedAt(line);
      }
      if (table == null) {
        boolean first = before != null && behind == 0 && !line.isBlank();
        Line plain = line.withText(line.text().replace('\t', ' '));
        kept.add(first ? plain.afterGap() : plain);
        behind += line.isBlank() ? 0 : 1;
      }
    }
    if (table != null) {
      table.finish(kept);
    }
    return kept;
  }
}
