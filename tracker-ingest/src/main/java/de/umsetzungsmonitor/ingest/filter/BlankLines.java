package de.umsetzungsmonitor.ingest.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes out blank lines and notes what they and the margins say about paragraphs.
 *
 * <p>Rule: a blank line separates paragraphs. Where blank lines stand between all lines of a text
 * drawn from a PDF, only two or more of them do, and a line without one begins a page. A line of
 * small circles or stars parts paragraphs like a blank one.
 */
final class BlankLines implements LineFilter {

  private static final Pattern ORNAMENT =
      Pattern.compile(" *(o( *o){0,2}|\\*( *\\*){1,4}|[◦○]( +[◦○]){1,4}) *");

  @Override
  public List<Line> apply(List<Line> lines, FootnoteBook footnotes) {
    Spacing spacing = Spacing.of(lines);
    Margins margins = Margins.of(lines, spacing.blanksWithin());
    List<Line> kept = new ArrayList<>(lines.size());
    Line above = null;
    int blanks = 1;
    for (Line line : lines) {
      if (line.isBlank() || ORNAMENT.matcher(line.text()).matches()) {
        blanks++;
        continue;
      }
      boolean first = kept.isEmpty();
      boolean blank = blanks > spacing.blanksWithin() && !line.pageBreakBefore();
      boolean gap = !first && (line.gapBefore() || blank);
      boolean pageBreak =
          line.pageBreakBefore() || (spacing.doubleSpaced() && blanks == 0 && !first);
      kept.add(
          new Line(
              line.number(),
              withSingleSpaces(line.text().strip()),
              gap,
              margins.setsOff(line, gap || pageBreak ? null : above),
              pageBreak,
              line.heading(),
              line.goesOn() && !gap));
      above = line;
      blanks = 0;
    }
    return kept;
  }

  /** Behind numbers and in justified text there may be more than one. */
  private static String withSingleSpaces(String text) {
    return text.contains("  ") ? text.replaceAll(" {2,}", " ") : text;
  }
}
