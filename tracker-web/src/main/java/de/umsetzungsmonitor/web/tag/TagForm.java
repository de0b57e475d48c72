package de.umsetzungsmonitor.web.tag;

import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.domain.tag.SuggestionText;
import de.umsetzungsmonitor.domain.tag.TagEntry;
import de.umsetzungsmonitor.domain.tag.TagText;
import de.umsetzungsmonitor.domain.tag.TextSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into the form of a tag, whether it makes sense or not.
 *
 * @param modality the name of a modality
 * @param addressees names of addressees
 * @param quote words of the provision
 * @param start offset at which they were chosen
 */
public record TagForm(
    @Nullable String modality,
    @Nullable List<String> addressees,
    @Nullable String quote,
    @Nullable Integer start) {

  /**
   * A sentence about a field.
   *
   * @param field the id of the field
   * @param message the key of the sentence
   */
  public record Mistake(String field, String message) {}

  static final Mistake QUOTE_NOT_IN_TEXT = new Mistake("tag-quote", "tag.error.quote");
  static final Mistake SET_ALREADY = new Mistake("tags", "tag.error.already");
  private static final Mistake NO_MODALITY = new Mistake("tag-modality", "tag.error.modality");
  private static final Mistake NO_ADDRESSEE = new Mistake("tag-addressees", "tag.error.addressees");

  /** The form with which a tag is changed. */
  static TagForm of(TagText tag) {
    return of(tag.modality(), tag.addressees(), tag.span());
  }

  /** The form with which something else is said in the place of a suggestion. */
  static TagForm of(SuggestionText suggestion) {
    return of(suggestion.modality(), suggestion.addressees(), suggestion.span());
  }

  private static TagForm of(Modality modality, Set<Addressee> addressees, @Nullable TextSpan span) {
    return new TagForm(
        modality.name(),
        addressees.stream().map(Enum::name).toList(),
        span == null ? null : span.quote(),
        span == null ? null : span.start());
  }

  /** Whether an addressee is ticked. */
  public boolean names(Addressee addressee) {
    return addressees != null && addressees.contains(addressee.name());
  }

  /** What is missing. */
  List<Mistake> mistakes() {
    List<Mistake> mistakes = new ArrayList<>();
    if (chosenModality().isEmpty()) {
      mistakes.add(NO_MODALITY);
    }
    if (chosenAddressees().isEmpty()) {
      mistakes.add(NO_ADDRESSEE);
    }
    return mistakes;
  }

  /** What the form says, if there are no mistakes. */
  TagEntry entry() {
    return new TagEntry(chosenModality().orElseThrow(), chosenAddressees(), quote, start);
  }

  private Optional<Modality> chosenModality() {
    return Arrays.stream(Modality.values()).filter(m -> m.name().equals(modality)).findFirst();
  }

  private Set<Addressee> chosenAddressees() {
    Set<Addressee> chosen = EnumSet.allOf(Addressee.class);
    chosen.removeIf(addressee -> !names(addressee));
    return chosen;
  }
}
