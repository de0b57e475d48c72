package de.umsetzungsmonitor.ingest.read.pdf;

import de.umsetzungsmonitor.ingest.source.Footnote;
import de.umsetzungsmonitor.ingest.source.FootnoteMarks;
import de.umsetzungsmonitor.ingest.source.SourceLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The footnotes of a document, collected page by page, and the marks that mean them. */
final class PdfFootnotes {

  private final List<String> marks = new ArrayList<>();
  private final List<StringBuilder> texts = new ArrayList<>();
  private final List<Integer> pages = new ArrayList<>();
  private final Set<Integer> anchored = new HashSet<>();
  private final Map<String, TreeMap<Integer, Integer>> byMarkAndPage = new HashMap<>();

  /** The mark of the last footnote so far, or null. */
  @Nullable String lastMark() {
    return marks.isEmpty() ? null : marks.getLast();
  }

  /** Whether the last footnote broke off, so that it may go on at the foot of the next page. */
  boolean isOpen() {
    if (texts.isEmpty()) {
      return false;
    }
    StringBuilder last = texts.getLast();
    return last.isEmpty() || ".;!?)".indexOf(last.charAt(last.length() - 1)) < 0;
  }

  void add(PageFoot foot, int page) {
    foot.rest().forEach(line -> join(texts.getLast(), RaisedMarks.plain(line.text())));
    for (PageFoot.Note note : foot.notes()) {
      byMarkAndPage.computeIfAbsent(note.mark(), unused -> new TreeMap<>()).put(page, texts.size());
      marks.add(note.mark());
      pages.add(page);
      StringBuilder text = new StringBuilder();
      note.lines().forEach(line -> join(text, line));
      texts.add(text);
    }
  }

  /** The text of a line on this page with the marks of known footnotes anchored. */
  String anchor(String text, int page) {
    return RaisedMarks.replace(
        text,
        mark -> {
          Integer index = indexOf(mark, page);
          return index != null && anchored.add(index) ? FootnoteMarks.anchored(index) : null;
        });
  }

  /** The lines with the footnotes whose marks were not found behind the last line of their page. */
  List<SourceLine> withLoose(List<SourceLine> lines) {
    List<SourceLine> all = new ArrayList<>(lines);
    int at = all.size() - 1;
    for (int index = texts.size() - 1; index >= 0; index--) {
      while (at > 0 && pageOf(all.get(at)) > pages.get(index)) {
        at--;
      }
      if (at >= 0 && !anchored.contains(index)) {
        SourceLine line = all.get(at);
        String text = line.text() + FootnoteMarks.loose(index);
        all.set(at, new SourceLine(text, line.page(), line.role()));
      }
    }
    return all;
  }

  private static int pageOf(SourceLine line) {
    return line.page() == null ? 0 : line.page();
  }

  List<Footnote> all() {
    List<Footnote> all = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      all.add(new Footnote(marks.get(i), 1, texts.get(i).toString()));
    }
    return all;
  }

  /** The footnote on the same page, else on the next one that has it, as notes at the end do. */
  private @Nullable Integer indexOf(String mark, int page) {
    TreeMap<Integer, Integer> pages = byMarkAndPage.get(mark);
    Map.Entry<Integer, Integer> entry = pages == null ? null : pages.ceilingEntry(page);
    return entry == null ? null : entry.getValue();
  }

  private static void join(StringBuilder text, String line) {
    int last = text.length() - 1;
    boolean soft = last > 0 && text.charAt(last) == '\u00AD';
    boolean broken =
        last > 0
            && text.charAt(last) == '-'
            && !line.isEmpty()
            && Character.isLowerCase(line.charAt(0));
    if (soft || broken) {
      text.setLength(last);
    } else if (last >= 0) {
      text.append(' ');
    }
    text.append(line);
  }
}
