package de.umsetzungsmonitor.web.review;

import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.domain.tag.SuggestionText;
import de.umsetzungsmonitor.domain.tag.TagEntry;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was typed about a suggestion and which button was pressed, whether it makes sense or not.
 *
 * @param action the lower-case name of an {@link Action}
 * @param commitment the name of a modality; null if the form has no such field
 * @param addressees names of addressees
 * @param quote words of the provision
 * @param start offset at which they were chosen; null if nobody said where
 */
record ReviewForm(
    @Nullable String action,
    @Nullable String commitment,
    @Nullable List<String> addressees,
    @Nullable String quote,
    @Nullable Integer start) {

  /** What a button of the review does. */
  enum Action {
    /** Says that the suggestion holds, as the fields now say it. */
    CONFIRM,
    /** Says something else in its place. */
    CHANGE,
    REJECT,
    /** Says that the provision asks nothing of anybody. */
    NOTHING,
    SKIP,
    BACK,
    /** Takes the latest decision back. */
    UNDO,
    /** Offers again what was skipped. */
    RETURN
  }

  /** A form that says what is suggested. */
  static ReviewForm of(SuggestionText suggestion) {
    return new ReviewForm(
        null,
        suggestion.modality().name(),
        suggestion.addressees().stream().map(Enum::name).toList(),
        suggestion.span().quote(),
        suggestion.span().start());
  }

  /** The button; skipping, which decides nothing, if it is none. */
  Action asked() {
    return Arrays.stream(Action.values())
        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(action))
        .findFirst()
        .orElse(Action.SKIP);
  }

  /** Whether an addressee is ticked. */
  public boolean names(Addressee addressee) {
    return addressees != null && addressees.contains(addressee.name());
  }

  /** The addressees that are ticked, in the order of their declaration. */
  public Set<Addressee> chosenAddressees() {
    Set<Addressee> chosen = EnumSet.allOf(Addressee.class);
    chosen.removeIf(addressee -> !names(addressee));
    return chosen;
  }

  /** The modality that is chosen; empty if none is. */
  public Optional<Modality> chosenModality() {
    return Arrays.stream(Modality.values()).filter(m -> m.name().equals(commitment)).findFirst();
  }

  /** Whether the fields say something else than the suggestion. */
  boolean differsFrom(SuggestionText suggestion) {
    return commitment != null
        && (chosenModality().filter(suggestion.modality()::equals).isEmpty()
            || !chosenAddressees().equals(suggestion.addressees())
            || !words(quote).equals(words(suggestion.span().quote()))
            || (start != null && start != suggestion.span().start()));
  }

  /** Whether it says of whom something is asked, and how bindingly. */
  public boolean isComplete() {
    return chosenModality().isPresent() && !chosenAddressees().isEmpty();
  }

  /** What the fields say, if they are complete. */
  TagEntry entry() {
    return new TagEntry(chosenModality().orElseThrow(), chosenAddressees(), quote, start);
  }

  private static String words(@Nullable String text) {
    return text == null ? "" : text.strip().replaceAll("\\s+", " ");
  }
}
