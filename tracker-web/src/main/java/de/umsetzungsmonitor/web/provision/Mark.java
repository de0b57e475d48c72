package de.umsetzungsmonitor.web.provision;

import de.umsetzungsmonitor.domain.provision.ProvisionText;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.domain.tag.SuggestionText;
import de.umsetzungsmonitor.domain.tag.TagText;
import de.umsetzungsmonitor.domain.tag.TextSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Marked words of a provision.
 *
 * @param addressees in the order of their declaration
 * @param suggested whether a rule suggests so and nobody decided yet
 * @param start offset of the first character
 * @param end offset behind the last character, greater than the start
 */
public record Mark(
    Modality modality, Set<Addressee> addressees, boolean suggested, int start, int end) {

  /** What is marked in a provision; tags and suggestions for the whole of it mark nothing. */
  static List<Mark> in(ProvisionText provision, List<SuggestionText> suggestions) {
    int length = provision.text().length();
    List<Mark> marks = new ArrayList<>();
    for (TagText tag : provision.tags()) {
      if (tag.span() != null) {
        marks.add(of(tag.modality(), tag.addressees(), false, tag.span(), length));
      }
    }
    for (SuggestionText each : suggestions) {
      marks.add(of(each.modality(), each.addressees(), true, each.span(), length));
    }
    return marks.stream().filter(mark -> mark.start < mark.end).toList();
  }

  private static Mark of(
      Modality modality, Set<Addressee> addressees, boolean suggested, TextSpan span, int length) {
    return new Mark(
        modality,
        addressees,
        suggested,
        Math.clamp(span.start(), 0, length),
        Math.clamp(span.end(), 0, length));
  }

  /** Whether the character at this offset is marked. */
  boolean covers(int offset) {
    return start <= offset && offset < end;
  }

  /** How marked words are drawn: the most binding of the tags that overlap counts. */
  static String style(MarkedText.Run run) {
    List<String> classes = new ArrayList<>();
    if (run.lookedAt()) {
      classes.add("hit");
    }
    run.marks().stream()
        .filter(mark -> !mark.suggested)
        .map(Mark::modality)
        .min(Comparator.naturalOrder())
        .ifPresent(modality -> classes.add(style(modality)));
    if (run.marks().stream().anyMatch(Mark::suggested)) {
      classes.add("tag-suggested");
    }
    if (run.begins().stream().anyMatch(Mark::suggested)) {
      classes.add("tag-begin");
    }
    if (run.ends().stream().anyMatch(Mark::suggested)) {
      classes.add("tag-end");
    }
    return String.join(" ", classes);
  }

  private static String style(Modality modality) {
    return switch (modality) {
      case OBLIGATION -> "tag-v";
      case REQUEST -> "tag-a";
      case RECOMMENDATION -> "tag-e";
    };
  }
}
