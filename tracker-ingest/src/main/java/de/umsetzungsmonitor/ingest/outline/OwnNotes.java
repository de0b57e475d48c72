package de.umsetzungsmonitor.ingest.outline;

import de.umsetzungsmonitor.ingest.preview.SplitFootnote;
import de.umsetzungsmonitor.ingest.source.Footnote;
import de.umsetzungsmonitor.ingest.source.FootnoteMarks;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The footnotes of one provision. A note whose mark stands in another note comes behind that. */
final class OwnNotes {

  private final List<Footnote> footnotes;
  private final List<SplitFootnote> notes = new ArrayList<>();
  private final Set<Integer> taken = new HashSet<>();

  OwnNotes(List<Footnote> footnotes) {
    this.footnotes = footnotes;
  }

  /** Takes the note with an index, whose mark stood at an offset of the text. */
  void add(@Nullable Integer offset, int index) {
    Deque<Integer> within = new ArrayDeque<>();
    taken.add(index);
    notes.add(note(offset, index, within));
    while (!within.isEmpty()) {
      int inner = within.pop();
      if (taken.add(inner)) {
        notes.add(note(null, inner, within));
      }
    }
  }

  /** All of them; a mark behind the end of a text that was cut stands at its end. */
  List<SplitFootnote> within(String text) {
    return notes.stream()
        .map(note ->
            note.offset() == null || note.offset() <= text.length()
                ? note
                : new SplitFootnote(note.mark(), note.text(), text.length()))
        .toList();
  }

  private SplitFootnote note(@Nullable Integer offset, int index, Deque<Integer> within) {
    Footnote note = footnotes.get(index);
    String plain = FootnoteMarks.extract(note.text(), (place, inner) -> within.add(inner));
    return new SplitFootnote(note.mark(), plain, offset);
  }
}
