package de.umsetzungsmonitor.domain.tag;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A tag to read.
 *
 * @param addressees in the order of their declaration
 * @param span the words it rests on; null if it is for the whole provision
 * @param lostQuote words that it rested on in the version before and that the text lost
 * @param createdBy the username of who set it
 */
public record TagText(
    long id,
    Modality modality,
    Set<Addressee> addressees,
    @Nullable TextSpan span,
    @Nullable String lostQuote,
    TagOrigin origin,
    TagState state,
    Instant createdAt,
    String createdBy) {

  /** What the tag says now. */
  public static TagText of(Tag tag) {
    return new TagText(
        tag.id(),
        tag.modality(),
        tag.addressees(),
        tag.span(),
        tag.lostQuote(),
        tag.origin(),
        tag.state(),
        tag.createdAt(),
        tag.createdBy());
  }

  /** Whether it was taken over to a changed text and nobody has checked it yet. */
  public boolean toCheck() {
    return state == TagState.TO_CHECK;
  }
}
