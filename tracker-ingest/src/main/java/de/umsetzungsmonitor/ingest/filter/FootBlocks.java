package de.umsetzungsmonitor.ingest.filter;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes out footnotes at the foot of a page, as texts drawn from a PDF have them.
 *
 * <p>Rule: a line of underscores or dashes opens the block; each footnote begins with its number;
 * the block ends with the page: at a form feed, at a line that is not set off like the others
 * (indented, or without the blank line that stands between all lines), or after the blank line
 * behind the last footnote. Web addresses below belong to the block.
 */
final class FootBlocks implements LineFilter {

  private static final String RULE = "_―─—";

  @Override
  public List<Line> apply(List<Line> lines, FootnoteBook footnotes) {
    if (lines.stream().noneMatch(FootBlocks::isRule)) {
      return lines;
    }
    boolean doubleSpaced = Spacing.of(lines).doubleSpaced();
    List<Line> kept = new ArrayList<>(lines.size());
    List<NoteBlock.Due> found = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      int end = isRule(lines.get(i)) ? endOfBlock(lines, i, doubleSpaced) : i;
      if (end == i) {
        kept.add(lines.get(i));
        continue;
      }
      found.addAll(NoteBlock.record(lines.subList(i + 1, end), footnotes));
      if (end < lines.size()) {
        kept.add(lines.get(end).afterPageBreak());
      }
      i = end;
    }
    return new NoteMarks(found).apply(kept);
  }

  static boolean isRule(Line line) {
    String text = line.text().strip();
    return text.length() >= 5
        && text.length() <= 200
        && text.chars().allMatch(c -> RULE.indexOf(c) >= 0);
  }

  /** The index of the first line behind the block, or the start if no footnote follows the rule. */
  private static int endOfBlock(List<Line> lines, int start, boolean doubleSpaced) {
    int i = next(lines, start + 1);
    if (i >= lines.size() || NoteStart.read(lines.get(i).text()) == null) {
      return start;
    }
    for (i = i + 1; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.isBlank()) {
        continue;
      }
      boolean afterBlank = lines.get(i - 1).isBlank();
      boolean address = line.text().strip().startsWith("http");
      boolean note = NoteStart.read(line.text()) != null;
      boolean resumes = doubleSpaced ? !afterBlank : afterBlank && !note;
      if (line.pageBreakBefore() || (resumes && !address)) {
        return i;
      }
    }
    return lines.size();
  }

  private static int next(List<Line> lines, int from) {
    int i = from;
    while (i < lines.size() && lines.get(i).isBlank()) {
      i++;
    }
    return i;
  }
}
