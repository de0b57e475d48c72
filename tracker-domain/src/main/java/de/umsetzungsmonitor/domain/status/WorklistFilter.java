package de.umsetzungsmonitor.domain.status;

import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which items of a worklist are wanted. Null and empty sets do not restrict.
 *
 * @param document the address of a document
 * @param values only those with one of these values
 * @param withoutReport also those that nobody reported on
 * @param modality with the addressee, what one tag in force must say
 * @param addressee whom the tag must name
 * @param authority one of those in charge; empty for reports that name nobody
 * @param withoutEvidence only those that nothing supports
 * @param reasons only those that are listed for one of these
 * @param due only those whose due date is that near
 */
public record WorklistFilter(
    @Nullable String document,
    Set<StatusValue> values,
    boolean withoutReport,
    @Nullable Modality modality,
    @Nullable Addressee addressee,
    @Nullable String authority,
    boolean withoutEvidence,
    Set<WorklistReason> reasons,
    @Nullable Due due) {

  /** All that is listed. */
  public static final WorklistFilter NONE =
      new WorklistFilter(null, Set.of(), false, null, null, null, false, Set.of(), null);
}
