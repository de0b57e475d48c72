package de.umsetzungsmonitor.ingest.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The lines of a row of a table.
 *
 * <p>Rule: a row of three or more short cells is data and becomes one line with bars between the
 * cells, as Markdown prints it; two short cells are a name and its value. A cell that holds nothing
 * but a mark stands before the text of the next, as in tables that lay out lists. Cells of any
 * other row are boxes of text that follow each other.
 */
public final class TableRow {

  private static final int LONGEST_CELL = 1500;
  private static final int LONGEST_VALUE = 200;
  private static final Pattern MARK =
      Pattern.compile(
          "\\(?(\\d{1,3}[a-z]?|[a-z]{1,4}|[IVXL]{1,6}|[A-Z])[.)]|[–—•▪-]|\\(?\\d{1,3}\\)?");

  private TableRow() {}

  /** The row as lines, in reading order. */
  public static List<SourceLine> lines(List<List<SourceLine>> cells) {
    List<List<SourceLine>> full = cells.stream().filter(cell -> !cell.isEmpty()).toList();
    boolean shorter = full.stream().allMatch(cell -> text(cell).length() <= LONGEST_CELL);
    if (full.size() > 2 && shorter) {
      return paragraph(cells.stream().map(TableRow::text).collect(Collectors.joining(" | ")));
    }
    if (full.size() == 2 && isMark(full.getFirst())) {
      return marked(text(full.getFirst()), full.getLast());
    }
    if (full.size() == 2 && full.stream().allMatch(TableRow::isValue)) {
      return paragraph(text(full.getFirst()) + " " + text(full.getLast()));
    }
    return full.stream().flatMap(List::stream).toList();
  }

  private static List<SourceLine> marked(String mark, List<SourceLine> cell) {
    List<SourceLine> lines = new ArrayList<>(paragraph(mark + " " + cell.getFirst().text()));
    lines.addAll(cell.subList(1, cell.size()));
    return lines;
  }

  private static boolean isMark(List<SourceLine> cell) {
    return cell.size() == 1 && MARK.matcher(text(cell)).matches();
  }

  private static boolean isValue(List<SourceLine> cell) {
    return cell.size() == 1 && text(cell).length() <= LONGEST_VALUE;
  }

  private static String text(List<SourceLine> cell) {
    return cell.stream().map(SourceLine::text).collect(Collectors.joining(" "));
  }

  private static List<SourceLine> paragraph(String text) {
    return List.of(new SourceLine(text, null, LineRole.PARAGRAPH));
  }
}
