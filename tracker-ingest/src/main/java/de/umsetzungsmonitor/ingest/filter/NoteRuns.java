package de.umsetzungsmonitor.ingest.filter;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes out footnotes that no line sets off: at the foot of a page, or at the end of a text copied
 * from a web page.
 *
 * <p>Rule: lines that begin with numbers which run on are footnotes if each of these numbers stands
 * as a mark in the text above, and no footnote further down claims that mark. They end with the
 * page, with the text, or before a paragraph that bears no such number. The reasons of an act and
 * the paragraphs of an article, numbered in brackets too, are told from them by the missing marks.
 */
final class NoteRuns implements LineFilter {

  /** Lines of one footnote; a longer one is text that was taken for a footnote. */
  private static final int LONGEST_NOTE = 12;

  private static final Pattern OTHER =
      Pattern.compile(
          "\\d{1,3}[.)] |\\(?[a-z]{1,3}\\) |[A-Z]{1,2}\\. |[–•·-] |Artikel \\d{1,3}[a-z]?$");

  /** The lines from the first to before the last. */
  private record Run(int first, int end) {}

  @Override
  public List<Line> apply(List<Line> lines, FootnoteBook footnotes) {
    List<@Nullable NoteStart> starts = new ArrayList<>(lines.size());
    lines.forEach(line -> starts.add(line.goesOn() ? null : NoteStart.read(line.text())));
    if (starts.stream().allMatch(start -> start == null)) {
      return lines;
    }
    Deque<Run> runs = marked(candidates(lines, starts), starts, new MarkPlaces(lines));
    return runs.isEmpty() ? lines : takeOut(lines, runs, footnotes);
  }

  private static List<Run> candidates(List<Line> lines, List<@Nullable NoteStart> starts) {
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      NoteStart start = starts.get(i);
      if (start != null && start.number() > 0) {
        Run run = runFrom(i, start, lines, starts);
        if (run != null) {
          runs.add(run);
          i = run.end() - 1;
        }
      }
    }
    return runs;
  }

  private static @Nullable Run runFrom(
      int first, NoteStart start, List<Line> lines, List<@Nullable NoteStart> starts) {
    int number = start.number();
    int noteFrom = first;
    for (int i = first + 1; i < lines.size(); i++) {
      NoteStart next = starts.get(i);
      boolean note = next != null && next.form() == start.form();
      boolean follows = note && next.number() == number + 1;
      boolean restarts = note && next.number() == 1;
      boolean ends = !follows && (isApart(i, lines) || isOther(i, lines));
      if (lines.get(i).pageBreakBefore() || restarts || ends) {
        return new Run(first, i);
      }
      if (follows) {
        number++;
        noteFrom = i;
      } else if (i - noteFrom > LONGEST_NOTE) {
        return null;
      }
    }
    return new Run(first, lines.size());
  }

  /** Without a blank line, a mark of the text behind a full stop ends the footnotes. */
  private static boolean isOther(int i, List<Line> lines) {
    return lines.get(i - 1).text().stripTrailing().endsWith(".")
        && OTHER.matcher(lines.get(i).text().stripLeading()).lookingAt();
  }

  private static boolean isApart(int i, List<Line> lines) {
    Line line = lines.get(i);
    boolean address = line.text().strip().startsWith("http");
    boolean apart = line.gapBefore() || lines.get(i - 1).isBlank();
    return !line.isBlank() && apart && !address;
  }

  /** The runs all of whose numbers are marks in the text above, from the last one upwards. */
  private static Deque<Run> marked(
      List<Run> runs, List<@Nullable NoteStart> starts, MarkPlaces marks) {
    Deque<Run> marked = new ArrayDeque<>();
    for (Run run : runs.reversed()) {
      List<NoteStart> notes = new ArrayList<>();
      for (int i = run.first(); i < run.end(); i++) {
        NoteStart note = starts.get(i);
        NoteStart last = notes.isEmpty() ? null : notes.getLast();
        boolean counts =
            note != null
                && (last == null
                    || (note.form() == last.form() && note.number() == last.number() + 1));
        if (note != null && counts) {
          notes.add(note);
        }
      }
      if (marks.claim(notes, run.first())) {
        marked.addFirst(run);
      }
    }
    return marked;
  }

  private static List<Line> takeOut(List<Line> lines, Deque<Run> runs, FootnoteBook footnotes) {
    List<Line> kept = new ArrayList<>(lines.size());
    List<NoteBlock.Due> found = new ArrayList<>();
    int from = 0;
    for (Run run : runs) {
      keep(lines.subList(from, run.first()), from > 0, kept);
      found.addAll(NoteBlock.record(lines.subList(run.first(), run.end()), footnotes));
      from = run.end();
    }
    keep(lines.subList(from, lines.size()), true, kept);
    return new NoteMarks(found).apply(kept);
  }

  private static void keep(List<Line> lines, boolean afterNotes, List<Line> kept) {
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      kept.add(i == 0 && afterNotes && mayGoOn(line.text()) ? line.afterPageBreak() : line);
    }
  }

  /** Behind footnotes a paragraph may go on, unless "ANHANG" or the like follows. */
  private static boolean mayGoOn(String text) {
    return text.chars().anyMatch(Character::isLowerCase);
  }
}
