package de.umsetzungsmonitor.ingest.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes out the marks by which consolidated acts of the Union say where each part comes from.
 *
 * <p>Rule: "▼M2" on a line of its own, with a dash perhaps where a text was deleted, and "►M2 … ◄"
 * within a line. The line leaves a gap.
 */
final class ConsolidationMarks implements LineFilter {

  private static final Pattern LINE = Pattern.compile("\\s*▼[BMACR]\\d{0,3}[\\s—–_-]*");
  private static final Pattern WITHIN = Pattern.compile("[►▼][BMACR]\\d{0,3} ?| ?◄");

  @Override
  public List<Line> apply(List<Line> lines, FootnoteBook footnotes) {
    if (lines.stream().noneMatch(ConsolidationMarks::isMarked)) {
      return lines;
    }
    List<Line> kept = new ArrayList<>(lines.size());
    for (Line line : lines) {
      boolean alone = LINE.matcher(line.text()).matches();
      String text = isMarked(line) ? WITHIN.matcher(line.text()).replaceAll("") : line.text();
      kept.add(line.withText(alone ? "" : text));
    }
    return kept;
  }

  private static boolean isMarked(Line line) {
    String text = line.text();
    return text.indexOf('▼') >= 0 || text.indexOf('►') >= 0 || text.indexOf('◄') >= 0;
  }
}
