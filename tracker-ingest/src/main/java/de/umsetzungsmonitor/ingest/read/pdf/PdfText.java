package de.umsetzungsmonitor.ingest.read.pdf;

import de.umsetzungsmonitor.ingest.source.LineRole;
import de.umsetzungsmonitor.ingest.source.SourceLine;
import de.umsetzungsmonitor.ingest.source.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The pages of a document become one text: running heads and footnotes taken out. */
final class PdfText {

  private final List<TextLine> body = new ArrayList<>();
  private final PdfFootnotes footnotes = new PdfFootnotes();
  private final float bodySize;

  PdfText(List<List<TextLine>> pages) {
    List<List<TextLine>> clean = RunningHeads.without(pages);
    bodySize = bodySize(clean);
    for (List<TextLine> page : clean) {
      for (List<TextLine> column : columns(page)) {
        PageFoot foot = PageFoot.of(column, bodySize, footnotes.lastMark(), footnotes.isOpen());
        body.addAll(foot.text());
        footnotes.add(foot, column.getFirst().page());
      }
    }
  }

  SourceText asSource() {
    List<SourceLine> lines = new ArrayList<>();
    List<PageFlow.Placed> paragraph = new ArrayList<>();
    List<TextLine> text = CutTables.joined(body);
    for (PageFlow.Placed placed : new PageFlow(text).place(text)) {
      if (placed.opens()) {
        write(paragraph, lines);
        paragraph.clear();
      }
      paragraph.add(placed);
    }
    write(paragraph, lines);
    return new SourceText(footnotes.withLoose(lines), footnotes.all());
  }

  private void write(List<PageFlow.Placed> paragraph, List<SourceLine> lines) {
    List<TextLine> own = paragraph.stream().map(PageFlow.Placed::line).toList();
    if (!own.isEmpty() && own.getFirst().isTableRow()) {
      TextLine row = own.getFirst();
      String text = footnotes.anchor(Cells.printed(row.text()), row.page());
      lines.add(new SourceLine(text, row.page(), LineRole.PARAGRAPH));
      return;
    }
    if (PrintedHeading.is(own, bodySize)) {
      String heading = footnotes.anchor(PrintedHeading.join(own), own.getFirst().page());
      lines.add(new SourceLine(heading, own.getFirst().page(), LineRole.HEADING));
      return;
    }
    for (PageFlow.Placed placed : paragraph) {
      TextLine line = placed.line();
      String text = footnotes.anchor(line.text(), line.page());
      lines.add(new SourceLine(text, line.page(), placed.role()));
    }
  }

  /** The lines of a page cut where one column ends and another begins. */
  private static List<List<TextLine>> columns(List<TextLine> page) {
    List<List<TextLine>> columns = new ArrayList<>();
    for (TextLine line : page) {
      if (columns.isEmpty() || parts(columns.getLast().getLast(), line)) {
        columns.add(new ArrayList<>());
      }
      columns.getLast().add(line);
    }
    return columns;
  }

  private static boolean parts(TextLine above, TextLine line) {
    return above.side() != line.side() && !above.isTableRow() && !line.isTableRow();
  }

  /** The size of most of the type. */
  private static float bodySize(List<List<TextLine>> pages) {
    Map<Float, Integer> counts = new HashMap<>();
    pages.forEach(page ->
        page.forEach(line -> counts.merge(line.size(), line.text().length(), Integer::sum)));
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(0f);
  }
}
