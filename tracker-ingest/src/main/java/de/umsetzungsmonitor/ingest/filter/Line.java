package de.umsetzungsmonitor.ingest.filter;

/**
 * A line of the text and how it stands on the page.
 *
 * @param number its number in the file, from 1
 * @param text without leading or trailing white space once all filters have run; footnote marks are
 *     encoded as {@link FootnoteMarks} says
 * @param gapBefore a blank line that separates paragraphs stands before it
 * @param indented it begins further right than most lines
 * @param pageBreakBefore it is the first line of a page, or follows footnotes at the foot of one
 * @param heading it is marked as a heading, by Markdown or by bold type throughout
 */
public record Line(
    int number,
    String text,
    boolean gapBefore,
    boolean indented,
    boolean pageBreakBefore,
    boolean heading) {

  static Line of(int number, String raw) {
    boolean newPage = raw.startsWith("\f");
    return new Line(number, newPage ? raw.substring(1) : raw, false, false, newPage, false);
  }

  Line withText(String newText) {
    return new Line(number, newText, gapBefore, indented, pageBreakBefore, heading);
  }

  Line afterPageBreak() {
    return new Line(number, text, gapBefore, indented, true, heading);
  }

  Line asHeading(String newText) {
    return new Line(number, newText, gapBefore, indented, pageBreakBefore, true);
  }

  boolean isBlank() {
    return text.isBlank();
  }
}
