package de.umsetzungsmonitor.ingest.read.pdf;

import de.umsetzungsmonitor.ingest.source.BrokenWord;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Joins rows of tables that are cut, mostly by the end of a page.
 *
 * <p>Rule: the head of the table, printed again, is left out. A row with nothing in its first cell
 * goes on with the row above if other cells are blank too, and on a new page in any case, or if its
 * first cell begins within a sentence.
 */
final class CutTables {

  private CutTables() {}

  static List<TextLine> joined(List<TextLine> lines) {
    List<TextLine> joined = new ArrayList<>(lines.size());
    TextLine head = null;
    for (TextLine line : lines) {
      TextLine above = joined.isEmpty() ? null : joined.getLast();
      if (!line.isTableRow() || above == null || !above.isTableRow()) {
        head = line.isTableRow() ? line : head;
        joined.add(line);
      } else if (goesOn(above, line)) {
        joined.set(joined.size() - 1, join(above, line));
      } else if (above.page() == line.page() || !isAgain(head, line)) {
        joined.add(line);
      }
    }
    return joined;
  }

  private static boolean isAgain(@Nullable TextLine head, TextLine line) {
    return head != null && head.text().equals(line.text());
  }

  private static boolean goesOn(TextLine above, TextLine line) {
    List<String> cells = Cells.of(line);
    if (cells.size() != Cells.of(above).size()) {
      return false;
    }
    String first = cells.getFirst();
    if (above.page() != line.page()) {
      return first.isBlank() || Character.isLowerCase(first.charAt(0));
    }
    return first.isBlank() && cells.stream().filter(String::isBlank).count() > 1;
  }

  private static TextLine join(TextLine above, TextLine line) {
    List<String> texts = new ArrayList<>(Cells.of(above));
    List<String> rest = Cells.of(line);
    for (int i = 0; i < texts.size(); i++) {
      texts.set(i, BrokenWord.joined(texts.get(i), rest.get(i)));
    }
    return Cells.with(above, texts);
  }
}
