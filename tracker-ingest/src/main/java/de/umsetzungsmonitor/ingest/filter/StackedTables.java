package de.umsetzungsmonitor.ingest.filter;

import de.umsetzungsmonitor.ingest.source.BrokenWord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads out tables of actions that stand one cell a line, as copied from a web page or drawn from a
 * PDF: first the names of the columns, then the cells of each row, from its number on.
 *
 * <p>Rule: a row begins with the next number, alone on its line or, as Word tables are read, before
 * the text of the next cell. Where blank lines part the names of the columns, they part the cells
 * too, and a cell may have several lines. Parts of a row that are more than its columns cannot be
 * told apart; they are read out as one text. Between rows the heading of a group of them may stand
 * ("Handlungsfeld 2: Mobilität").
 */
final class StackedTables implements LineFilter {

  @Override
  public List<Line> apply(List<Line> lines, FootnoteBook footnotes) {
    return new Pass(lines).run();
  }

  /**
   * @param columns what the lines name
   * @param blanks blank lines stand between the cells
   * @param end the first line behind the names
   * @param first the line on which the first row begins, behind the heading of its group perhaps
   */
  private record Head(TableColumns columns, boolean blanks, int end, int first) {

    /** How many cells follow the number of a row. */
    int cells() {
      return columns.count() - 1;
    }
  }

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
    private static final Pattern GROUP =
        Pattern.compile("\\p{Lu}\\p{Ll}+ (\\d{1,2}|[A-Z]|[IVX]{1,5})\\b.{0,120}");

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
      boolean blanks = false;
      for (int i = from; i < lines.size() && names.size() < MOST_NAMES; i++) {
        if (lines.get(i).isBlank()) {
          blanks |= names.size() == 1;
          continue;
        }
        if (!TableColumns.mayHead(text(i)) || isGroup(text(i))) {
          break;
        }
        names.add(text(i));
        TableColumns columns = TableColumns.of(names);
        int first = next(i + 1);
        first = isGroup(text(first)) ? next(first + 1) : first;
        if (columns != null && RowStart.read(text(first)) != null) {
          head = new Head(columns, blanks, i + 1, first);
        }
      }
      return head;
    }

    /** Reads out the rows and returns the first line behind them. */
    private int readRows(Head head) {
      int at = head.first();
      for (int i = head.end(); i < at; i++) {
        kept.add(lines.get(i).asHeading(text(i)).afterGap());
      }
      while (true) {
        int end = nextRow(at);
        boolean last = end < 0 || headAt(end) != null;
        List<Part> parts = parts(at, end < 0 ? at + LONGEST_ROW : end, head);
        if (last) {
          parts = parts.subList(0, Math.min(head.cells(), parts.size()));
        }
        boolean group = parts.size() > head.cells() && isGroup(parts.getLast().text());
        Part heading = group ? parts.removeLast() : null;
        String row = head.columns().readOut(row(at, parts, head), 0);
        kept.add(lines.get(at).withText(row).afterGap());
        if (heading != null) {
          kept.add(lines.get(heading.end() - 1).asHeading(heading.text()).afterGap());
        }
        if (last) {
          return parts.isEmpty() ? at + 1 : parts.getLast().end();
        }
        at = end;
      }
    }

    /** The line with the number that follows on the one here or with the next head, or -1. */
    private int nextRow(int at) {
      RowStart here = RowStart.read(text(at));
      int limit = Math.min(lines.size(), at + LONGEST_ROW);
      for (int i = at + 1; i < limit; i++) {
        RowStart row = RowStart.read(text(i));
        boolean next = here != null && row != null && row.looksLike(here) && row.follows(here);
        if (next || headAt(i) != null) {
          return i;
        }
      }
      return -1;
    }

    private static boolean isGroup(String text) {
      return GROUP.matcher(text).matches();
    }

    private List<String> row(int at, List<Part> parts, Head head) {
      List<String> row = new ArrayList<>(Collections.nCopies(head.columns().count(), ""));
      RowStart start = RowStart.read(text(at));
      row.set(0, start == null ? "" : start.number());
      for (int i = 0; i < parts.size(); i++) {
        int column = parts.size() > head.cells() ? 1 : i + 1;
        row.set(column, BrokenWord.joined(row.get(column), parts.get(i).text()));
      }
      return row;
    }

    /** The cells of the row that begins here, or their lines. */
    private List<Part> parts(int at, int limit, Head head) {
      List<Part> parts = new ArrayList<>();
      RowStart start = RowStart.read(text(at));
      String text = start == null ? null : start.text();
      boolean open = text != null;
      if (text != null) {
        parts.add(new Part(text, at + 1));
      }
      for (int i = at + 1; i < Math.min(lines.size(), limit); i++) {
        if (lines.get(i).isBlank()) {
          open = false;
        } else if (open && (head.blanks() || lines.get(i).goesOn())) {
          parts.add(new Part(BrokenWord.joined(parts.removeLast().text(), text(i)), i + 1));
        } else {
          parts.add(new Part(text(i), i + 1));
          open = true;
        }
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
