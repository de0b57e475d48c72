package de.umsetzungsmonitor.ingest.filter;

import de.umsetzungsmonitor.ingest.source.SourceLine;
import de.umsetzungsmonitor.ingest.source.SourceText;
import java.util.ArrayList;
import java.util.List;

/** All line filters in their order. */
public final class LineFilters {

  private LineFilters() {}

  /**
   * Runs the filters over the lines of a file. Footnotes that the reader found keep their index.
   *
   * <p>The order matters: numbers alone in the cells of a table look like page heads; these stand
   * between a paragraph and its footnotes; footnotes stand between the halves of a paragraph;
   * broken words are joined once nothing stands between them.
   */
  public static FilteredText apply(SourceText text) {
    List<Line> lines = new ArrayList<>(text.lines().size());
    SourceLine above = null;
    for (SourceLine line : text.lines()) {
      lines.add(Line.of(lines.size() + 1, line, above));
      above = line;
    }
    FootnoteBook book = new FootnoteBook(text.footnotes());
    for (LineFilter filter : inOrder()) {
      lines = filter.apply(lines, book);
    }
    return new FilteredText(List.copyOf(lines), book.all());
  }

  private static List<LineFilter> inOrder() {
    return List.of(
        new StackedTables(),
        new LoneNumbers(),
        new NoteMarksAbove(),
        new PageHeads(),
        new GluedHeads(),
        new ColumnTables(),
        new ConvertedFootnotes(),
        new MarkdownFootnotes(),
        new FootBlocks(),
        new LoneNoteMarks(),
        new NoteRuns(),
        new ConsolidationMarks(),
        new MarkdownMarks(),
        new BlankLines(),
        new Hyphenation());
  }
}
