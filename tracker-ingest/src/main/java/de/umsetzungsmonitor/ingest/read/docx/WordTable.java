package de.umsetzungsmonitor.ingest.read.docx;

import de.umsetzungsmonitor.ingest.source.LineRole;
import de.umsetzungsmonitor.ingest.source.SourceLine;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A row of a table: its cells follow each other. A cell that holds nothing but a number or bullet
 * stands before the text of the next, as in tables that lay out lists.
 */
final class WordTable {

  private static final Pattern MARK =
      Pattern.compile(
          "\\(?(\\d{1,3}[a-z]?|[a-z]{1,4}|[IVXL]{1,6}|[A-Z])[.)]|[–—•-]|\\(?\\d{1,3}\\)?");

  private WordTable() {}

  static List<SourceLine> inOrder(List<List<SourceLine>> cells) {
    List<SourceLine> lines = new ArrayList<>();
    String mark = "";
    for (List<SourceLine> cell : cells) {
      if (mark.isEmpty() && cell.size() == 1 && MARK.matcher(cell.getFirst().text()).matches()) {
        mark = cell.getFirst().text();
      } else if (!mark.isEmpty() && !cell.isEmpty()) {
        String first = mark + " " + cell.getFirst().text();
        lines.add(new SourceLine(first, null, LineRole.PARAGRAPH));
        lines.addAll(cell.subList(1, cell.size()));
        mark = "";
      } else {
        lines.addAll(cell);
      }
    }
    if (!mark.isEmpty()) {
      lines.add(new SourceLine(mark, null, LineRole.PARAGRAPH));
    }
    return lines;
  }
}
