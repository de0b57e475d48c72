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
 * is a heading. The first line that fits no column ends the table.
 */
final class ColumnTables implements LineFilter {

  @Override
  public List<Line> apply(List<Line> lines, FootnoteBook footnotes) {
    List<Line> kept = new ArrayList<>(lines.size());
    TableRows table = null;
    int counted = 0;
    boolean behind = false;
    for (Line line : lines) {
      if (table != null && table.take(line)) {
        continue;
      }
      if (table != null) {
        counted = table.finish(kept);
        behind = true;
      }
      table = TableRows.headedBy(line, counted);
      if (table == null) {
        boolean first = behind && !line.isBlank();
        Line plain = line.withText(line.text().replace('\t', ' '));
        kept.add(first ? plain.afterGap() : plain);
        behind = behind && !first;
      }
    }
    if (table != null) {
      table.finish(kept);
    }
    return kept;
  }
}
