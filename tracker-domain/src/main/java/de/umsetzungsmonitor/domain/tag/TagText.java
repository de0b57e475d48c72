package de.umsetzungsmonitor.domain.tag;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A tag to read.
 *
 * @param addressees in the order of their declaration
 * @param span the words it rests on; null if it is for the whole provision
 * @param createdBy the username of who set it
 */
public record TagText(
    long id,
    Modality modality,
    Set<Addressee> addressees,
    @Nullable TextSpan span,
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
        tag.origin(),
        tag.state(),
        tag.createdAt(),
        tag.createdBy());
  }
}
