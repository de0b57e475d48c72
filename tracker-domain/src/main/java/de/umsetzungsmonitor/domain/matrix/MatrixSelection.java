package de.umsetzungsmonitor.domain.matrix;

import de.umsetzungsmonitor.domain.Days;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which provisions a matrix shows, and as of when. An empty set does not restrict.
 *
 * @param documents slugs
 * @param modalities with the addressees, what one tag of the provision must say
 * @param addressees of which the tag must name one; no provision without a tag does
 * @param untagged whether provisions without a tag are wanted, beside those that the modalities say
 * @param asOf the day whose end counts; null for now
 */
public record MatrixSelection(
    Set<String> documents,
    Set<Modality> modalities,
    Set<Addressee> addressees,
    boolean untagged,
    @Nullable LocalDate asOf) {

  /** Takes copies. */
  public MatrixSelection {
    documents = Set.copyOf(documents);
    modalities = Set.copyOf(modalities);
    addressees = Set.copyOf(addressees);
  }

  /** The same day for other documents, whatever their tags say. */
  public MatrixSelection of(Set<String> others) {
    return new MatrixSelection(others, Set.of(), Set.of(), false, asOf);
  }

  /** Whether tags restrict it. */
  boolean asksForTags() {
    return untagged || !modalities.isEmpty() || !addressees.isEmpty();
  }

  /** The first instant that no longer counts; null for now. */
  public @Nullable Instant before() {
    return asOf == null ? null : Days.endOf(asOf);
  }
}
