package de.umsetzungsmonitor.ingest.read.pdf;

import de.umsetzungsmonitor.ingest.read.pdf.TextLine.Side;
import de.umsetzungsmonitor.ingest.source.BrokenWord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A row of a table.
 *
 * @param columns the chunks of each cell, which may stand on several lines, from left to right
 */
record Cells(List<List<Chunk>> columns) {

  private static final String BORDER = "\t";

  /** The row as one line; the lines of a heading stay as they are. */
  List<TextLine> lines(int page) {
    List<Row> whole = Row.of(columns.stream().flatMap(List::stream).toList());
    if (isHeading()) {
      return whole.stream().map(row -> LineWriter.write(page, row, Side.WHOLE)).toList();
    }
    List<String> texts = columns.stream().map(cell -> text(page, cell)).toList();
    TextLine first = LineWriter.write(page, whole.getFirst(), Side.TABLE);
    return List.of(first.withText(String.join(BORDER, texts)));
  }

  /** A cell alone at the left is one, unless it goes on with the one above. */
  private boolean isHeading() {
    List<Chunk> first = columns.getFirst();
    return filled() == 1
        && !first.isEmpty()
        && !Character.isLowerCase(first.getFirst().text().charAt(0));
  }

  int filled() {
    return (int) columns.stream().filter(cell -> !cell.isEmpty()).count();
  }

  private static String text(int page, List<Chunk> cell) {
    return Row.of(cell).stream()
        .map(row -> LineWriter.write(page, row, Side.TABLE).text())
        .reduce("", BrokenWord::joined);
  }

  /** The texts of the cells of such a line. */
  static List<String> of(TextLine line) {
    return Arrays.asList(line.text().split(BORDER, -1));
  }

  /** The line with these texts in its cells. */
  static TextLine with(TextLine line, List<String> texts) {
    return line.withText(String.join(BORDER, texts));
  }

  /** The row with bars between its cells, as the other readers hand it over. */
  static String printed(String text) {
    List<String> texts = new ArrayList<>(List.of(text.split(BORDER, -1)));
    boolean framed = texts.getFirst().isBlank() || texts.getLast().isBlank();
    String row = String.join(" | ", texts);
    return framed ? "| " + row + " |" : row;
  }
}
