package de.umsetzungsmonitor.web.provision;

import de.umsetzungsmonitor.domain.provision.Footnote;
import de.umsetzungsmonitor.domain.provision.ProvisionText;
import de.umsetzungsmonitor.domain.tag.SuggestionText;
import de.umsetzungsmonitor.domain.tag.TextSpan;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The text of a provision, cut where marked words begin and end and where footnote marks stand.
 *
 * @param runs the pieces in the order of the text; their words together are the text
 * @param notes the footnotes, numbered as the marks refer to them
 */
public record MarkedText(List<Run> runs, List<Note> notes) {

  /**
   * Words, or a footnote mark.
   *
   * @param marks what the words are tagged with or suggested for, as many as overlap there
   * @param begins those of the marks that begin with these words
   * @param ends those of the marks that end with these words
   * @param lookedAt whether the words are to stand out
   * @param note the footnote whose mark this is; null for words
   */
  public record Run(
      String words,
      List<Mark> marks,
      List<Mark> begins,
      List<Mark> ends,
      boolean lookedAt,
      @Nullable Note note) {

    static Run of(Note note) {
      return new Run("", List.of(), List.of(), List.of(), false, note);
    }

    /** The classes that draw the run; null for words without a mark. */
    public @Nullable String style() {
      return marks.isEmpty() && !lookedAt ? null : Mark.style(this);
    }
  }

  /**
   * A footnote below the text.
   *
   * @param id its anchor; {@code ref-} and the id is the anchor of its mark
   */
  public record Note(String id, String mark, String text) {}

  private record PlacedNote(int offset, Note note) {}

  /** Cuts the text of a provision by its tags. */
  public static MarkedText of(ProvisionText provision) {
    return of(provision, List.of(), List.of());
  }

  /**
   * Cuts the text of a provision by its tags and by what is suggested for it.
   *
   * @param suggestions the open ones
   * @param lookedAt words that are to stand out, none overlapping another
   */
  public static MarkedText of(
      ProvisionText provision, List<SuggestionText> suggestions, List<TextSpan> lookedAt) {
    String anchor = "note-" + provision.eId() + "-";
    return cut(provision, Mark.in(provision, suggestions), lookedAt, anchor);
  }

  /**
   * Cuts the text of a provision by words that are to stand out, whatever its tags.
   *
   * @param lookedAt these words, none overlapping another
   * @param side tells its footnotes from those of another provision on the same page
   */
  public static MarkedText beside(ProvisionText provision, List<TextSpan> lookedAt, String side) {
    return cut(provision, List.of(), lookedAt, "note-" + side + "-");
  }

  private static MarkedText cut(
      ProvisionText provision, List<Mark> marks, List<TextSpan> lookedAt, String anchor) {
    String text = provision.text();
    List<PlacedNote> notes = notes(provision, anchor);
    TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
    notes.forEach(note -> cuts.add(note.offset()));
    for (Mark mark : marks) {
      cuts.add(mark.start());
      cuts.add(mark.end());
    }
    for (TextSpan span : lookedAt) {
      cuts.add(Math.clamp(span.start(), 0, text.length()));
      cuts.add(Math.clamp(span.end(), 0, text.length()));
    }
    List<Run> runs = new ArrayList<>();
    Iterator<Integer> ends = cuts.tailSet(0, false).iterator();
    for (int start : cuts) {
      notes.stream()
          .filter(note -> note.offset() == start)
          .forEach(note -> runs.add(Run.of(note.note())));
      if (ends.hasNext()) {
        runs.add(run(text, start, ends.next(), marks, lookedAt));
      }
    }
    return new MarkedText(runs, notes.stream().map(PlacedNote::note).toList());
  }

  private static Run run(
      String text, int start, int end, List<Mark> marks, List<TextSpan> lookedAt) {
    List<Mark> there = marks.stream().filter(mark -> mark.covers(start)).toList();
    return new Run(
        text.substring(start, end),
        there,
        there.stream().filter(mark -> mark.start() == start).toList(),
        there.stream().filter(mark -> mark.end() == end).toList(),
        lookedAt.stream().anyMatch(span -> span.start() <= start && start < span.end()),
        null);
  }

  private static List<PlacedNote> notes(ProvisionText provision, String anchor) {
    List<PlacedNote> notes = new ArrayList<>();
    int end = provision.text().length();
    for (Footnote footnote : provision.footnotes()) {
      String id = anchor + (notes.size() + 1);
      int offset = footnote.offset() == null ? end : Math.clamp(footnote.offset(), 0, end);
      notes.add(new PlacedNote(offset, new Note(id, footnote.mark(), footnote.text())));
    }
    return notes;
  }
}
