package de.umsetzungsmonitor.ingest.filter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads out tables of actions that stand one cell a line, as copied from a web page or drawn from a
 * PDF: first the names of the columns, then the cells of each row, from its number on.
 *
 * <p>Rule: a row begins with a line that holds nothing but the next number. Where blank lines part
 * the cells, a cell may have several lines. Parts of a row that are more than its columns cannot be
 * told apart; they are read out as one text.
 */
final class StackedTables implements LineFilter {

  @Override
  public List<Line> apply(List<Line> lines, FootnoteBook footnotes) {
    return new Pass(lines).run();
  }

  /**
   * @param columns what the lines name
   * @param end the first line behind them
   */
  private record Head(TableColumns columns, int end) {}

  /**
   * A cell, or a line of one.
   *
   * @param end the first line behind it
   */
  private record Part(String text, int end) {}

  /** One pass over one text. */
  private static final class Pass {

    /** The lines that one row may take. */
    private static final int LONGEST_ROW = 60;

    private static final int MOST_NAMES = 8;

    private final List<Line> lines;
    private final List<Line> kept = new ArrayList<>();

    Pass(List<Line> lines) {
      this.lines = lines;
    }

    List<Line> run() {
      int at = 0;
      while (at < lines.size()) {
        Head head = headAt(at);
        if (head == null) {
          kept.add(lines.get(at++));
          continue;
        }
        at = next(readRows(head));
        if (at < lines.size()) {
          kept.add(lines.get(at++).afterGap());
        }
      }
      return kept;
    }

    private @Nullable Head headAt(int from) {
      if (!TableColumns.numbersRows(text(from))) {
        return null;
      }
      List<String> names = new ArrayList<>();
      Head head = null;
      for (int i = from; i < lines.size() && names.size() < MOST_NAMES; i++) {
        if (lines.get(i).isBlank()) {
          continue;
        }
        if (!TableColumns.mayHead(text(i))) {
          break;
        }
        names.add(text(i));
        TableColumns columns = TableColumns.of(names);
        head = columns != null ? new Head(columns, i + 1) : head;
      }
      boolean rows = head != null && text(next(head.end())).matches("\\d{1,3}[.)]?");
      return rows ? head : null;
    }

    /** Reads out the rows and returns the first line behind them. */
    private int readRows(Head head) {
      int cells = head.columns().count() - 1;
      int at = next(head.end());
      while (true) {
        int end = nextRow(at);
        boolean last = end < 0;
        List<Part> parts = parts(at + 1, last ? at + LONGEST_ROW : end);
        if (last || isHead(end)) {
          parts = parts.subList(0, Math.min(cells, parts.size()));
        }
        kept.add(
            lines.get(at).withText(head.columns().readOut(row(at, parts, cells), 0)).afterGap());
        if (last || isHead(end)) {
          return parts.isEmpty() ? at + 1 : parts.getLast().end();
        }
        at = end;
      }
    }

    /** The line with the number that follows on the one here or with the next head, or -1. */
    private int nextRow(int at) {
      int number = Integer.parseInt(text(at).replaceAll("\\D", ""));
      int limit = Math.min(lines.size(), at + LONGEST_ROW);
      for (int i = at + 2; i < limit; i++) {
        if (isHead(i) || text(i).matches((number + 1) + "[.)]?")) {
          return i;
        }
      }
      return -1;
    }

    private boolean isHead(int at) {
      return headAt(at) != null;
    }

    private List<String> row(int at, List<Part> parts, int cells) {
      List<String> row = new ArrayList<>(Collections.nCopies(cells + 1, ""));
      row.set(0, text(at));
      for (int i = 0; i < parts.size(); i++) {
        int column = parts.size() > cells ? 1 : i + 1;
        row.set(column, Hyphenation.joined(row.get(column), parts.get(i).text()));
      }
      return row;
    }

    /**
     * The lines of a row as its cells: parted by blank lines if there are any, else each is one.
     */
    private List<Part> parts(int from, int limit) {
      int end = Math.min(lines.size(), limit);
      boolean blanks =
          lines.subList(next(from), Math.max(next(from), end)).stream().anyMatch(Line::isBlank);
      List<Part> parts = new ArrayList<>();
      boolean open = false;
      for (int i = from; i < end; i++) {
        if (lines.get(i).isBlank()) {
          open = false;
          continue;
        }
        if (open) {
          parts.add(new Part(Hyphenation.joined(parts.removeLast().text(), text(i)), i + 1));
        } else {
          parts.add(new Part(text(i), i + 1));
        }
        open = blanks;
      }
      return parts;
    }

    private int next(int from) {
      int at = from;
      while (at < lines.size() && lines.get(at).isBlank()) {
        at++;
      }
      return at;
    }

    private String text(int at) {
      return at < lines.size() ? lines.get(at).text().strip() : "";
    }
  }
}
