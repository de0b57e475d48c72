package de.umsetzungsmonitor.ingest.read.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The footnotes of a page, or of one of its columns.
 *
 * <p>Rule: the lowest lines that are set clearly smaller than the text, from the first of them that
 * begins with a mark: a raised one, or a number that is due where raised marks stand above. They
 * stand below larger type or below a gap. Small lines at the foot go on with the last footnote of
 * the page before if that was cut off. In doubt a line is text.
 *
 * @param text the lines above
 * @param rest lines that go on with a footnote of the page before
 */
record PageFoot(List<TextLine> text, List<TextLine> rest, List<Note> notes) {

  private static final float SMALLER = 0.93f;
  private static final float GAP = 1.6f;
  private static final int LONGEST_REST = 12;
  private static final Pattern NUMBERED = Pattern.compile("\\(?(\\d{1,3}|\\*{1,3})\\)? +(?=\\S)");

  /** A footnote: its mark, and its lines without the mark. */
  record Note(String mark, List<String> lines) {}

  /**
   * Parts the lines of a page or column.
   *
   * @param lastMark the mark of the last footnote before, or null
   * @param open whether that footnote broke off at the end of its page
   */
  static PageFoot of(
      List<TextLine> lines, float bodySize, @Nullable String lastMark, boolean open) {
    int from = lines.size();
    while (from > 0 && isSmall(lines.get(from - 1), bodySize)) {
      from--;
    }
    List<String> marks =
        lines.stream().flatMap(line -> RaisedMarks.in(line.text()).stream()).toList();
    int first = from;
    while (first < lines.size() && !begins(lines, first, marks, lastMark)) {
      first++;
    }
    boolean goesOn = open && first - from < LONGEST_REST && from > 0 && from < lines.size();
    if (first == lines.size() && !goesOn) {
      return new PageFoot(lines, List.of(), List.of());
    }
    int foot = goesOn ? from : first;
    return new PageFoot(
        lines.subList(0, foot),
        lines.subList(foot, first),
        notes(lines.subList(first, lines.size()), marks));
  }

  private static boolean isSmall(TextLine line, float bodySize) {
    return line.size() < bodySize * SMALLER && !line.isTableRow();
  }

  private static boolean begins(
      List<TextLine> lines, int at, List<String> marks, @Nullable String lastMark) {
    TextLine line = lines.get(at);
    Matcher opening = opening(line, marks);
    if (opening == null || !isDue(opening.group(1), lastMark)) {
      return false;
    }
    if (at == 0) {
      return line.text().charAt(0) == RaisedMarks.OPEN;
    }
    TextLine above = lines.get(at - 1);
    return above.size() * SMALLER > line.size() || line.y() - above.y() > line.size() * GAP;
  }

  /** Numbers go on, or begin again with the page. */
  private static boolean isDue(String mark, @Nullable String lastMark) {
    return !Character.isDigit(mark.charAt(0))
        || mark.equals("1")
        || lastMark == null
        || !Character.isDigit(lastMark.charAt(0))
        || follows(lastMark, mark);
  }

  private static List<Note> notes(List<TextLine> small, List<String> marks) {
    List<Note> notes = new ArrayList<>();
    for (TextLine line : small) {
      Matcher opening = opening(line, marks);
      boolean next =
          opening != null && (notes.isEmpty() || follows(notes.getLast().mark(), opening.group(1)));
      if (opening == null || !next) {
        notes.getLast().lines().add(RaisedMarks.plain(line.text()));
      } else {
        List<String> own = new ArrayList<>();
        own.add(RaisedMarks.plain(line.text().substring(opening.end())));
        notes.add(new Note(opening.group(1), own));
      }
    }
    return notes;
  }

  private static @Nullable Matcher opening(TextLine line, List<String> marks) {
    Matcher raised = RaisedMarks.opening(line.text());
    if (raised != null) {
      return raised;
    }
    Matcher numbered = NUMBERED.matcher(line.text());
    return numbered.lookingAt() && !marks.isEmpty() ? numbered : null;
  }

  private static boolean follows(String mark, String next) {
    boolean numbers = Character.isDigit(mark.charAt(0)) && Character.isDigit(next.charAt(0));
    return !numbers || Integer.parseInt(next) == Integer.parseInt(mark) + 1;
  }
}
