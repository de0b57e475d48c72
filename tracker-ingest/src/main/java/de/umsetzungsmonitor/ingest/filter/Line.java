package de.umsetzungsmonitor.ingest.filter;

import de.umsetzungsmonitor.ingest.source.FootnoteMarks;
import de.umsetzungsmonitor.ingest.source.LineRole;
import de.umsetzungsmonitor.ingest.source.SourceLine;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A line of the text and how it stands on the page.
 *
 * @param number its number in the file, from 1
 * @param text without leading or trailing white space once all filters have run; footnote marks are
 *     encoded as {@link FootnoteMarks} says
 * @param gapBefore a blank line that separates paragraphs stands before it
 * @param setOff it begins further right or left than the line above it, as the first lines of
 *     paragraphs do in this text
 * @param pageBreakBefore it is the first line of a page, or follows footnotes at the foot of one
 * @param heading it is marked as a heading, by Markdown or by bold type throughout
 * @param goesOn it goes on with the line above, as the reader saw on the page or a broken word
 *     tells
 */
public record Line(
    int number,
    String text,
    boolean gapBefore,
    boolean setOff,
    boolean pageBreakBefore,
    boolean heading,
    boolean goesOn) {

  /** The line as the reader handed it over, below another one or none. */
  static Line of(int number, SourceLine line, @Nullable SourceLine above) {
    boolean goesOn = line.role() == LineRole.CONTINUING;
    boolean afterWhole = above != null && above.role().isWhole();
    boolean apart = line.role() == LineRole.OPENING || line.role().isWhole() || afterWhole;
    boolean newPage = above != null && !Objects.equals(above.page(), line.page());
    boolean heading = line.role() == LineRole.HEADING;
    return new Line(number, line.text(), apart, false, newPage, heading, goesOn);
  }

  Line withText(String newText) {
    return new Line(number, newText, gapBefore, setOff, pageBreakBefore, heading, goesOn);
  }

  Line afterPageBreak() {
    return new Line(number, text, gapBefore, setOff, true, heading, goesOn);
  }

  Line afterGap() {
    return new Line(number, text, true, setOff, pageBreakBefore, heading, false);
  }

  /** The rest of the line, where its beginning was joined to the line above. */
  Line goingOn(String rest) {
    return new Line(number, rest, false, setOff, pageBreakBefore, false, true);
  }

  Line asHeading(String newText) {
    return new Line(number, newText, gapBefore, setOff, pageBreakBefore, true, false);
  }

  boolean isBlank() {
    return text.isBlank();
  }
}
