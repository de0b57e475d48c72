package de.umsetzungsmonitor.domain.tag;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A suggestion to read.
 *
 * @param addressees in the order of their declaration; empty where a person has to name them
 * @param span the words it rests on
 * @param rule id of the rule that made it
 * @param confidence as calibrated, from 0 to 1
 * @param since since when it is in this state
 * @param decidedBy the username of who decided; null if nobody did
 * @param tag the tag that came of it; null if none did
 */
public record SuggestionText(
    long id,
    Modality modality,
    Set<Addressee> addressees,
    TextSpan span,
    String rule,
    double confidence,
    SuggestionState state,
    Instant since,
    @Nullable String decidedBy,
    @Nullable Long tag) {

  /** What the suggestion says now. */
  public static SuggestionText of(Suggestion suggestion) {
    Tag tag = suggestion.tag();
    return new SuggestionText(
        suggestion.id(),
        suggestion.modality(),
        suggestion.addressees(),
        suggestion.span(),
        suggestion.rule(),
        suggestion.confidence(),
        suggestion.state(),
        suggestion.since(),
        suggestion.decidedBy(),
        tag == null ? null : tag.id());
  }
}
