package de.umsetzungsmonitor.ingest.filter;

import java.util.ArrayList;
import java.util.List;

/** All line filters in their order. */
public final class LineFilters {

  private LineFilters() {}

  /**
   * Runs the filters over the lines of a file.
   *
   * <p>The order matters: page heads stand between a paragraph and its footnotes; footnotes stand
   * between the halves of a paragraph; broken words are joined once nothing stands between them.
   */
  public static FilteredText apply(List<String> raw) {
    List<Line> lines = new ArrayList<>(raw.size());
    for (int i = 0; i < raw.size(); i++) {
      lines.add(Line.of(i + 1, raw.get(i)));
    }
    FootnoteBook book = new FootnoteBook();
    for (LineFilter filter : inOrder()) {
      lines = filter.apply(lines, book);
    }
    return new FilteredText(List.copyOf(lines), book.all());
  }

  private static List<LineFilter> inOrder() {
    return List.of(
        new PageHeads(),
        new ConvertedFootnotes(),
        new MarkdownFootnotes(),
        new FootBlocks(),
        new MarkdownMarks(),
        new BlankLines(),
        new Hyphenation());
  }
}
