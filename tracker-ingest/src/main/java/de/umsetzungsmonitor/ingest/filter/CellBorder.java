package de.umsetzungsmonitor.ingest.filter;

import java.util.ArrayList;
import java.util.List;

/** What parts the cells of a row that stand on one line. */
enum CellBorder {
  /** Markdown, and text copied from web pages: {@code | 1 | Ausbau | 2026 |}. */
  PIPE,
  /** Text copied from a spreadsheet, and rows that a reader found. */
  TAB,
  /** Columns set with spaces, as programs print them that draw text from a PDF. */
  GAP;

  /**
   * A cell or a part of one.
   *
   * @param start the place on the line where it begins
   */
  record Cell(int start, String text) {}

  /** The border that the line holds. */
  static CellBorder in(String line) {
    if (line.indexOf('|') >= 0) {
      return PIPE;
    }
    return line.strip().indexOf('\t') >= 0 ? TAB : GAP;
  }

  /** The cells on the line; those between gaps are never blank, the others may be. */
  List<Cell> split(String line) {
    return switch (this) {
      case PIPE -> between(withoutFrame(line.strip()), '|');
      case TAB -> between(line, '\t');
      case GAP -> betweenGaps(line);
    };
  }

  private static String withoutFrame(String line) {
    String open = line.startsWith("|") ? line.substring(1) : line;
    return open.endsWith("|") ? open.substring(0, open.length() - 1) : open;
  }

  private static List<Cell> between(String line, char border) {
    List<Cell> cells = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= line.length(); i++) {
      boolean escaped = i > 0 && i < line.length() && line.charAt(i - 1) == '\\';
      if (i == line.length() || (line.charAt(i) == border && !escaped)) {
        cells.add(new Cell(from, line.substring(from, i).strip()));
        from = i + 1;
      }
    }
    return cells;
  }

  private static List<Cell> betweenGaps(String line) {
    List<Cell> cells = new ArrayList<>();
    int from = -1;
    for (int i = 0; i < line.length(); i++) {
      boolean gap = line.charAt(i) == ' ' && (i + 1 == line.length() || line.charAt(i + 1) == ' ');
      if (from < 0 && line.charAt(i) != ' ') {
        from = i;
      } else if (from >= 0 && gap) {
        cells.add(new Cell(from, line.substring(from, i).strip()));
        from = -1;
      }
    }
    if (from >= 0) {
      cells.add(new Cell(from, line.substring(from).strip()));
    }
    return cells;
  }
}
