package de.umsetzungsmonitor.web.provision;

import de.umsetzungsmonitor.domain.provision.Footnote;
import de.umsetzungsmonitor.domain.provision.ProvisionText;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.domain.tag.TagText;
import de.umsetzungsmonitor.domain.tag.TextSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The text of a provision, cut where tagged or suggested words begin and end and where footnote
 * marks stand.
 *
 * @param runs the pieces in the order of the text; their words together are the text
 * @param notes the footnotes, numbered as the marks refer to them
 */
public record MarkedText(List<Run> runs, List<Note> notes) {

  /**
   * Words, or a footnote mark.
   *
   * @param mark the class that draws them if they are looked at, tagged or suggested, in this
   *     order; where tags overlap the most binding one counts
   * @param note the footnote whose mark this is; null for words
   */
  public record Run(String words, @Nullable String mark, @Nullable Note note) {}

  /**
   * A footnote below the text.
   *
   * @param id its anchor; {@code ref-} and the id is the anchor of its mark
   */
  public record Note(String id, String mark, String text) {}

  private record PlacedNote(int offset, Note note) {}

  private record Marked(TextSpan span, String mark) {

    boolean covers(int offset) {
      return span.start() <= offset && offset < span.end();
    }
  }

  /** Cuts the text of a provision by its tags. */
  public static MarkedText of(ProvisionText provision) {
    return of(provision, List.of(), null);
  }

  /**
   * Cuts the text of a provision by its tags and by what is suggested for it.
   *
   * @param suggested words on which open suggestions rest
   * @param lookedAt those of them that are to stand out; null for none
   */
  public static MarkedText of(
      ProvisionText provision, List<TextSpan> suggested, @Nullable TextSpan lookedAt) {
    String text = provision.text();
    List<PlacedNote> notes = notes(provision);
    List<Marked> spans = marked(provision.tags(), suggested, lookedAt);
    TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
    notes.forEach(note -> cuts.add(note.offset()));
    for (Marked marked : spans) {
      cuts.add(within(text, marked.span().start()));
      cuts.add(within(text, marked.span().end()));
    }
    List<Run> runs = new ArrayList<>();
    Iterator<Integer> ends = cuts.tailSet(0, false).iterator();
    for (int start : cuts) {
      notes.stream()
          .filter(note -> note.offset() == start)
          .forEach(note -> runs.add(new Run("", null, note.note())));
      if (ends.hasNext()) {
        String words = text.substring(start, ends.next());
        runs.add(new Run(words, mark(spans, start), null));
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

  /** What can be marked, what goes before first. */
  private static List<Marked> marked(
      List<TagText> tags, List<TextSpan> suggested, @Nullable TextSpan lookedAt) {
    List<Marked> marked = new ArrayList<>();
    if (lookedAt != null) {
      marked.add(new Marked(lookedAt, "hit"));
    }
    tags.stream()
        .sorted(Comparator.comparing(TagText::modality))
        .forEach(tag -> {
          TextSpan span = tag.span();
          if (span != null) {
            marked.add(new Marked(span, mark(tag.modality())));
          }
        });
    suggested.forEach(span -> marked.add(new Marked(span, "tag-suggested")));
    return marked;
  }

  private static String mark(Modality modality) {
    return switch (modality) {
      case OBLIGATION -> "tag-v";
      case REQUEST -> "tag-a";
      case RECOMMENDATION -> "tag-e";
    };
  }

  private static @Nullable String mark(List<Marked> spans, int offset) {
    return spans.stream()
        .filter(marked -> marked.covers(offset))
        .findFirst()
        .map(Marked::mark)
        .orElse(null);
  }

  private static int within(String text, int offset) {
    return Math.clamp(offset, 0, text.length());
  }
}
