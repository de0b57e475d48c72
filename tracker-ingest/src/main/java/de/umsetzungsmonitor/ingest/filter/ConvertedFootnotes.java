package de.umsetzungsmonitor.ingest.filter;

import de.umsetzungsmonitor.ingest.source.FootnoteMarks;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes out the footnotes of Word files converted to text.
 *
 * <p>Rule: the mark is {@code [footnoteRef:7]}; the footnote is {@code [7: its text]}, somewhere
 * after the paragraph, over one or several lines, and may hold brackets itself.
 */
final class ConvertedFootnotes implements LineFilter {

  private static final String MARK = "[footnoteRef:";

  @Override
  public List<Line> apply(List<Line> lines, FootnoteBook footnotes) {
    if (lines.stream().noneMatch(line -> line.text().contains(MARK))) {
      return lines;
    }
    return new Pass(lines, footnotes).run();
  }

  /** One pass over one text. */
  private static final class Pass {
    private final List<Line> lines;
    private final FootnoteBook footnotes;
    private final String text;
    private final Brackets brackets;
    private final StringBuilder out = new StringBuilder();
    private int heldLineEnds;

    Pass(List<Line> lines, FootnoteBook footnotes) {
      this.lines = lines;
      this.footnotes = footnotes;
      this.text = String.join("\n", lines.stream().map(Line::text).toList());
      this.brackets = new Brackets(text);
    }

    List<Line> run() {
      collect();
      int lineNumber = 0;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        int end = c == '[' ? brackets.closingOf(i) : -1;
        String mark = end < 0 ? null : markAt(i, end);
        Integer index =
            mark == null ? null : footnotes.indexFor(mark, lines.get(lineNumber).number());
        if (index != null) {
          out.append(FootnoteMarks.anchored(index));
          i = end;
        } else if (end > 0 && definitionAt(i, end) != null) {
          int ends = (int) text.substring(i, end).chars().filter(ch -> ch == '\n').count();
          heldLineEnds += ends;
          lineNumber += ends;
          i = end;
        } else if (c == '\n') {
          lineNumber++;
          out.append("\n".repeat(1 + heldLineEnds));
          heldLineEnds = 0;
        } else {
          out.append(c);
        }
      }
      return rebuilt();
    }

    private void collect() {
      int lineNumber = 0;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        int end = c == '[' ? brackets.closingOf(i) : -1;
        String mark = end < 0 ? null : definitionAt(i, end);
        if (mark != null) {
          String note = text.substring(text.indexOf(':', i) + 1, end);
          footnotes.add(mark, lines.get(lineNumber).number(), note);
          lineNumber += (int) note.chars().filter(ch -> ch == '\n').count();
          i = end;
        } else if (c == '\n') {
          lineNumber++;
        }
      }
    }

    private @Nullable String markAt(int start, int end) {
      return text.startsWith(MARK, start) ? text.substring(start + MARK.length(), end) : null;
    }

    private @Nullable String definitionAt(int start, int end) {
      int colon = start + 1;
      while (colon < end && colon - start < 6 && Character.isDigit(text.charAt(colon))) {
        colon++;
      }
      boolean note = colon > start + 1 && colon + 1 < end && text.charAt(colon) == ':';
      return note && Character.isWhitespace(text.charAt(colon + 1))
          ? text.substring(start + 1, colon)
          : null;
    }

    private List<Line> rebuilt() {
      List<Line> result = new ArrayList<>(lines.size());
      String[] texts = out.toString().split("\n", -1);
      for (int i = 0; i < texts.length && i < lines.size(); i++) {
        result.add(lines.get(i).withText(texts[i]));
      }
      return result;
    }
  }
}
