package de.umsetzungsmonitor.ingest.read.docx;

import de.umsetzungsmonitor.ingest.source.FootnoteMarks;
import de.umsetzungsmonitor.ingest.source.LineRole;
import de.umsetzungsmonitor.ingest.source.PrintedBreaks;
import de.umsetzungsmonitor.ingest.source.SourceLine;
import de.umsetzungsmonitor.ingest.source.VisibleText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes paragraphs as lines, each with the mark that Word prints before it. */
final class ParagraphWriter {

  private static final int LONGEST_HEADING = 200;

  private final Styles styles;
  private final Numbering numbering;
  private final ListCounter counter;
  private final StringBuilder joined = new StringBuilder();

  ParagraphWriter(Styles styles, Numbering numbering) {
    this.styles = styles;
    this.numbering = numbering;
    this.counter = new ListCounter(numbering);
  }

  /** The lines of the paragraph: none if it is empty or a line of the table of contents. */
  List<SourceLine> write(WordParagraph paragraph) {
    joined.append(paragraph.text);
    if (paragraph.joinsNext) {
      return List.of();
    }
    String whole = joined.toString();
    joined.setLength(0);
    String mark = mark(paragraph);
    if (whole.isBlank() || styles.isContents(paragraph.style)) {
      return List.of();
    }
    String text = mark.isEmpty() ? whole : mark + " " + whole.stripLeading();
    List<String> lines =
        PrintedBreaks.cut(text).stream()
            .map(VisibleText::line)
            .map(String::strip)
            .map(ParagraphWriter::columns)
            .toList();
    LineRole role = isHeading(paragraph, whole) ? LineRole.HEADING : LineRole.PARAGRAPH;
    return lines.stream().map(line -> new SourceLine(line, null, role)).toList();
  }

  /** Two tabs or more part the columns of a table without lines; a single one is mere space. */
  private static String columns(String line) {
    boolean columns = line.chars().filter(c -> c == '\t').limit(2).count() == 2;
    return columns ? line : line.replace('\t', ' ');
  }

  private boolean isHeading(WordParagraph paragraph, String text) {
    String plain = FootnoteMarks.strip(text).strip();
    boolean styled = paragraph.heading || styles.isHeading(paragraph.style) || !paragraph.plainRuns;
    return styled
        && !plain.isEmpty()
        && plain.length() <= LONGEST_HEADING
        && ".;:,–-".indexOf(plain.charAt(plain.length() - 1)) < 0;
  }

  private String mark(WordParagraph paragraph) {
    String own = paragraph.num;
    String num = linked(own == null ? styles.num(paragraph.style) : own);
    if (num == null || numbering.list(num).isEmpty()) {
      return "";
    }
    Integer level = paragraph.level == null ? styles.level(paragraph.style) : paragraph.level;
    int found = level == null ? numbering.levelOfStyle(num, paragraph.style) : level;
    return counter.next(num, Math.clamp(found, 0, Numbering.LEVELS - 1));
  }

  /** A numbering may stand for that of a style. */
  private @Nullable String linked(@Nullable String num) {
    String style = num == null ? null : numbering.styleLink(num);
    return style == null ? num : styles.num(style);
  }
}
