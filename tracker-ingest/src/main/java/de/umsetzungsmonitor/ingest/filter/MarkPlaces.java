package de.umsetzungsmonitor.ingest.filter;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * On which lines of a text the marks of footnotes may stand. Each mark belongs to one footnote. A
 * footnote that begins with plain digits may have a raised mark in the text.
 */
final class MarkPlaces {

  private static final int ENOUGH = 3;

  private final Map<NoteStart.Form, Map<String, TreeMap<Integer, Integer>>> places =
      new EnumMap<>(NoteStart.Form.class);

  MarkPlaces(List<Line> lines) {
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i).text();
      for (int at = 0; at < text.length(); at++) {
        PrintedMark mark = PrintedMark.at(text, at);
        if (mark != null) {
          add(mark, i);
          at = mark.end() - 1;
        }
      }
    }
  }

  private void add(PrintedMark mark, int line) {
    places
        .computeIfAbsent(mark.form(), unused -> new HashMap<>())
        .computeIfAbsent(mark.mark(), unused -> new TreeMap<>())
        .merge(line, 1, Integer::sum);
  }

  /**
   * Takes for each footnote the nearest mark above the line; if one has none, takes nothing. Among
   * several without brackets one may be glued to a number, where it cannot be told from it.
   */
  boolean claim(List<NoteStart> notes, int line) {
    long missing = notes.stream().filter(note -> !isAbove(note, line)).count();
    boolean glued = notes.stream().allMatch(note -> note.form() == NoteStart.Form.GLUED);
    if (missing > (glued && notes.size() >= ENOUGH ? 1 : 0)) {
      return false;
    }
    for (NoteStart note : notes) {
      TreeMap<Integer, Integer> lines = linesOf(note);
      Integer nearest = lines == null ? null : lines.lowerKey(line);
      if (lines != null && nearest != null) {
        lines.computeIfPresent(nearest, (key, count) -> count > 1 ? count - 1 : null);
      }
    }
    return true;
  }

  private boolean isAbove(NoteStart note, int line) {
    TreeMap<Integer, Integer> lines = linesOf(note);
    return lines != null && lines.lowerKey(line) != null;
  }

  private @Nullable TreeMap<Integer, Integer> linesOf(NoteStart note) {
    TreeMap<Integer, Integer> lines = linesOf(note.form(), note.mark());
    boolean plain = lines == null && note.form() == NoteStart.Form.GLUED;
    return plain ? linesOf(NoteStart.Form.RAISED, note.mark()) : lines;
  }

  private @Nullable TreeMap<Integer, Integer> linesOf(NoteStart.Form form, String mark) {
    Map<String, TreeMap<Integer, Integer>> ofForm = places.get(form);
    return ofForm == null ? null : ofForm.get(mark);
  }
}
