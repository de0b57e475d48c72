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
 * begins with a mark: a raised one, or a number that is a raised mark somewhere above. Small lines
 * above go on with the last footnote of the page before, if there was one, and are text otherwise.
 *
 * @param text the lines above
 * @param rest lines that go on with a footnote of the page before
 */
record PageFoot(List<TextLine> text, List<TextLine> rest, List<Note> notes) {

  private static final float SMALLER = 0.93f;
  private static final Pattern NUMBERED = Pattern.compile("\\(?(\\d{1,3}|\\*{1,3})\\)? +(?=\\S)");

  /** A footnote: its mark, and its lines without the mark. */
  record Note(String mark, List<String> lines) {}

  static PageFoot of(List<TextLine> lines, float bodySize, boolean openBefore) {
    int from = lines.size();
    while (from > 0 && lines.get(from - 1).size() < bodySize * SMALLER) {
      from--;
    }
    List<TextLine> small = lines.subList(from, lines.size());
    List<String> marks =
        lines.stream().flatMap(line -> RaisedMarks.in(line.text()).stream()).toList();
    int first = 0;
    while (first < small.size() && opening(small.get(first), marks, null) == null) {
      first++;
    }
    boolean none = first == small.size();
    if (none && !(openBefore && isRest(small))) {
      return new PageFoot(lines, List.of(), List.of());
    }
    int foot = from + (openBefore ? 0 : first);
    List<TextLine> rest = lines.subList(foot, from + first);
    return new PageFoot(lines.subList(0, foot), rest, notes(small, first, marks));
  }

  /** Small type that fills less than half a page may be the end of a footnote. */
  private static boolean isRest(List<TextLine> small) {
    return !small.isEmpty() && small.size() < 12;
  }

  private static List<Note> notes(List<TextLine> small, int first, List<String> marks) {
    List<Note> notes = new ArrayList<>();
    for (TextLine line : small.subList(first, small.size())) {
      Matcher opening = opening(line, marks, notes.isEmpty() ? null : notes.getLast());
      if (opening == null) {
        notes.getLast().lines().add(RaisedMarks.plain(line.text()));
      } else {
        List<String> own = new ArrayList<>();
        own.add(RaisedMarks.plain(line.text().substring(opening.end())));
        notes.add(new Note(opening.group(1), own));
      }
    }
    return notes;
  }

  private static @Nullable Matcher opening(
      TextLine line, List<String> marks, @Nullable Note before) {
    Matcher raised = RaisedMarks.opening(line.text());
    if (raised != null) {
      return raised;
    }
    Matcher numbered = NUMBERED.matcher(line.text());
    boolean opens =
        numbered.lookingAt()
            && marks.contains(numbered.group(1))
            && (before == null || follows(before.mark(), numbered.group(1)));
    return opens ? numbered : null;
  }

  private static boolean follows(String mark, String next) {
    boolean numbers = Character.isDigit(mark.charAt(0)) && Character.isDigit(next.charAt(0));
    return !numbers || Integer.parseInt(next) == Integer.parseInt(mark) + 1;
  }
}
