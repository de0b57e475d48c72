package de.umsetzungsmonitor.domain.tag;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person says a provision asks.
 *
 * @param addressees at least one
 * @param quote words of the provision that say so; runs of white space count as one space; null if
 *     none were chosen
 * @param near offset at which they were chosen: of several places the nearest one is meant; null if
 *     nobody said where
 */
public record TagEntry(
    Modality modality, Set<Addressee> addressees, @Nullable String quote, @Nullable Integer near) {

  /** Words that stand wherever they are found first. */
  public TagEntry(Modality modality, Set<Addressee> addressees, @Nullable String quote) {
    this(modality, addressees, quote, null);
  }

  /**
   * @throws IllegalArgumentException if no addressee is named
   */
  public TagEntry {
    if (addressees.isEmpty()) {
      throw new IllegalArgumentException("a tag names at least one addressee");
    }
    addressees = Set.copyOf(EnumSet.copyOf(addressees));
    quote = quote == null || quote.isBlank() ? null : quote.strip();
  }
}
