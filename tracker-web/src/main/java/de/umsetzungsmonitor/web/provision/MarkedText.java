package de.umsetzungsmonitor.web.provision;

import de.umsetzungsmonitor.domain.provision.Footnote;
import de.umsetzungsmonitor.domain.provision.ProvisionText;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.domain.tag.TagText;
import de.umsetzungsmonitor.domain.tag.TextSpan;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The text of a provision, cut where tagged words begin and end and where footnote marks stand.
 *
 * @param runs the pieces in the order of the text; their words together are the text
 * @param notes the footnotes, numbered as the marks refer to them
 */
public record MarkedText(List<Run> runs, List<Note> notes) {

  /**
   * Words, or a footnote mark.
   *
   * @param modality what the words are tagged with; the most binding one where tags overlap
   * @param note the footnote whose mark this is; null for words
   */
  public record Run(String words, @Nullable Modality modality, @Nullable Note note) {

    /** The class that draws the run, for tagged words. */
    public @Nullable String mark() {
      return switch (modality) {
        case null -> null;
        case OBLIGATION -> "tag-v";
        case REQUEST -> "tag-a";
        case RECOMMENDATION -> "tag-e";
      };
    }
  }

  /**
   * A footnote below the text.
   *
   * @param id its anchor; {@code ref-} and the id is the anchor of its mark
   */
  public record Note(String id, String mark, String text) {}

  private record PlacedNote(int offset, Note note) {}

  /** Cuts the text of a provision. */
  public static MarkedText of(ProvisionText provision) {
    String text = provision.text();
    List<PlacedNote> notes = notes(provision);
    List<TextSpan> spans =
        provision.tags().stream().map(TagText::span).filter(Objects::nonNull).toList();
    TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
    notes.forEach(note -> cuts.add(note.offset()));
    for (TextSpan span : spans) {
      cuts.add(within(text, span.start()));
      cuts.add(within(text, span.end()));
    }
    List<Run> runs = new ArrayList<>();
    Iterator<Integer> ends = cuts.tailSet(0, false).iterator();
    for (int start : cuts) {
      notes.stream()
          .filter(note -> note.offset() == start)
          .forEach(note -> runs.add(new Run("", null, note.note())));
      if (ends.hasNext()) {
        String words = text.substring(start, ends.next());
        runs.add(new Run(words, modality(provision.tags(), start), null));
      }
    }
    return new MarkedText(runs, notes.stream().map(PlacedNote::note).toList());
  }

  private static List<PlacedNote> notes(ProvisionText provision) {
    List<PlacedNote> notes = new ArrayList<>();
    int end = provision.text().length();
    for (Footnote footnote : provision.footnotes()) {
      String id = "note-" + provision.eId() + "-" + (notes.size() + 1);
      int offset = footnote.offset() == null ? end : within(provision.text(), footnote.offset());
      notes.add(new PlacedNote(offset, new Note(id, footnote.mark(), footnote.text())));
    }
    return notes;
  }

  private static @Nullable Modality modality(List<TagText> tags, int offset) {
    Modality strongest = null;
    for (TagText tag : tags) {
      TextSpan span = tag.span();
      boolean covers = span != null && span.start() <= offset && offset < span.end();
      if (covers && (strongest == null || tag.modality().compareTo(strongest) < 0)) {
        strongest = tag.modality();
      }
    }
    return strongest;
  }

  private static int within(String text, int offset) {
    return Math.clamp(offset, 0, text.length());
  }
}
