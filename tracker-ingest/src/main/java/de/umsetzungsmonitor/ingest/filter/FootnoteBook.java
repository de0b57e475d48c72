package de.umsetzungsmonitor.ingest.filter;

import de.umsetzungsmonitor.ingest.source.Footnote;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Collects the footnotes of one text while the filters take them out. */
final class FootnoteBook {

  private final List<Footnote> footnotes = new ArrayList<>();
  private final Map<String, TreeMap<Integer, Integer>> byMark = new HashMap<>();

  /** A book that begins with what the reader found. */
  FootnoteBook(List<Footnote> known) {
    known.forEach(note -> add(note.mark(), note.line(), note.text()));
  }

  int add(String mark, int line, String text) {
    int index = footnotes.size();
    footnotes.add(new Footnote(mark, line, text.strip().replaceAll("\\s+", " ")));
    byMark.computeIfAbsent(mark, unused -> new TreeMap<>()).put(line, index);
    return index;
  }

  /** The footnote that a mark on this line means: the next with this mark, else the last before. */
  @Nullable Integer indexFor(String mark, int line) {
    TreeMap<Integer, Integer> lines = byMark.get(mark);
    if (lines == null) {
      return null;
    }
    Map.Entry<Integer, Integer> entry = lines.ceilingEntry(line);
    return (entry != null ? entry : lines.lastEntry()).getValue();
  }

  List<Footnote> all() {
    return List.copyOf(footnotes);
  }
}
