package de.umsetzungsmonitor.ingest.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the marks of end notes that stand alone on their lines before the text of their notes.
 *
 * <p>Rule: copies of web pages end with "(1)", "(2)", … each on a line of its own above its note.
 * Only the last such marks of a text count, if they run on from 1 and nothing but a short note
 * stands behind each of them; whether they are footnotes is for {@link NoteRuns} to say.
 */
final class LoneNoteMarks implements LineFilter {

  private static final Pattern MARK = Pattern.compile("\\((\\d{1,3})\\)");
  private static final int LONGEST_NOTE = 4;

  @Override
  public List<Line> apply(List<Line> lines, FootnoteBook footnotes) {
    int first = firstMark(lines);
    if (first < 0) {
      return lines;
    }
    List<Line> joined = new ArrayList<>(lines.subList(0, first));
    String mark = "";
    for (Line line : lines.subList(first, lines.size())) {
      if (number(line) > 0) {
        mark = line.text().strip() + " ";
      } else if (!line.isBlank()) {
        joined.add(line.withText(mark + line.text().strip()));
        mark = "";
      } else if (mark.isEmpty()) {
        joined.add(line);
      }
    }
    return joined;
  }

  /** The line of "(1)" if the marks from there to the end run on, else -1. */
  private static int firstMark(List<Line> lines) {
    int below = 0;
    int text = 0;
    for (int i = lines.size() - 1; i >= 0; i--) {
      int number = number(lines.get(i));
      if (number == 0) {
        text += lines.get(i).isBlank() ? 0 : 1;
      } else if (text == 0 || (below > 0 && number != below - 1)) {
        return -1;
      } else if (number == 1) {
        return i;
      } else {
        below = number;
        text = 0;
      }
      if (text > LONGEST_NOTE) {
        return -1;
      }
    }
    return -1;
  }

  private static int number(Line line) {
    if (line.text().length() > 12) {
      return 0;
    }
    Matcher mark = MARK.matcher(line.text().strip());
    return mark.matches() ? Integer.parseInt(mark.group(1)) : 0;
  }
}
