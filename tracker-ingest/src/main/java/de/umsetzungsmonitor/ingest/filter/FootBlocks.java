package de.umsetzungsmonitor.ingest.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out footnotes at the foot of a page, as texts drawn from a PDF have them.
 *
 * <p>Rule: a line of underscores opens the block; each footnote begins with its number; the block
 * ends with the page: at a form feed, at a line that is not set off like the others (indented, or
 * without the blank line that stands between all lines), or after the blank line behind the last
 * footnote. Web addresses below belong to the block. The marks are numbers glued to the word
 * before.
 */
final class FootBlocks implements LineFilter {

  private static final Pattern NOTE = Pattern.compile("\\s{0,8}(\\d{1,3}|\\*{1,3}) {1,6}(\\S.*)");

  @Override
  public List<Line> apply(List<Line> lines, FootnoteBook footnotes) {
    if (lines.stream().noneMatch(FootBlocks::isRule)) {
      return lines;
    }
    boolean doubleSpaced = Spacing.of(lines).doubleSpaced();
    List<Line> kept = new ArrayList<>(lines.size());
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      int end = isRule(lines.get(i)) ? endOfBlock(lines, i, doubleSpaced) : i;
      if (end == i) {
        kept.add(lines.get(i));
        continue;
      }
      record(lines.subList(i + 1, end), footnotes, found);
      if (end < lines.size()) {
        kept.add(lines.get(end).afterPageBreak());
      }
      i = end;
    }
    return new GluedMarks(footnotes.all(), found).apply(kept);
  }

  private static boolean isRule(Line line) {
    String text = line.text().strip();
    return text.length() >= 5 && text.length() <= 200 && text.chars().allMatch(c -> c == '_');
  }

  /** The index of the first line behind the block, or the start if no footnote follows the rule. */
  private static int endOfBlock(List<Line> lines, int start, boolean doubleSpaced) {
    int i = next(lines, start + 1);
    if (i >= lines.size() || !NOTE.matcher(lines.get(i).text()).matches()) {
      return start;
    }
    for (i = i + 1; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.isBlank()) {
        continue;
      }
      boolean afterBlank = lines.get(i - 1).isBlank();
      boolean address = line.text().strip().startsWith("http");
      boolean note = NOTE.matcher(line.text()).matches();
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

  private static void record(List<Line> block, FootnoteBook footnotes, List<Integer> found) {
    StringBuilder note = new StringBuilder();
    String mark = "";
    int at = 0;
    for (Line line : block) {
      Matcher start = NOTE.matcher(line.text());
      if (start.matches() && follows(mark, start.group(1))) {
        if (!mark.isEmpty()) {
          found.add(footnotes.add(mark, at, note.toString()));
        }
        mark = start.group(1);
        at = line.number();
        note.setLength(0);
        note.append(start.group(2));
      } else if (!line.isBlank() && !line.text().strip().startsWith("http")) {
        note.append(' ').append(line.text().strip());
      }
    }
    if (!mark.isEmpty()) {
      found.add(footnotes.add(mark, at, note.toString()));
    }
  }

  /** Within a block the numbers run on: "1992 II" at the start of a line is no footnote. */
  private static boolean follows(String last, String next) {
    boolean numbers = Character.isDigit(next.charAt(0)) && !last.isEmpty();
    return !numbers
        || !Character.isDigit(last.charAt(0))
        || Integer.parseInt(next) == Integer.parseInt(last) + 1;
  }
}
