package de.umsetzungsmonitor.domain.status;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The same change for many reports. What it leaves out stays as it is in each of them; only whose
 * claim a report is does not outlive its value, since an assessment is of what was assessed.
 *
 * @param reason why; it also becomes the note of a report whose value needs one and that has none
 */
public record BulkEdit(
    @Nullable StatusValue value,
    @Nullable LocalDate dueOn,
    @Nullable String authority,
    String reason) {

  /** Whether it changes nothing at all. */
  public boolean isEmpty() {
    return value == null && dueOn == null && authority == null;
  }

  /**
   * What a report says after it.
   *
   * @param said what it says now; null if there is none
   * @return null if nothing says how far the state has come
   */
  @Nullable StatusEntry appliedTo(@Nullable StatusEntry said) {
    if (said == null) {
      return value == null
          ? null
          : new StatusEntry(value, noteFor(value, null), authority, dueOn, List.of());
    }
    StatusValue then = value == null ? said.value() : value;
    boolean isSameClaim = then == said.value();
    return new StatusEntry(
        then,
        noteFor(then, said.note()),
        authority == null ? said.authority() : authority,
        dueOn == null ? said.dueOn() : dueOn,
        isSameClaim ? said.source() : ClaimSource.SELF_REPORTED,
        isSameClaim ? said.assessedBy() : null,
        said.evidence());
  }

  private @Nullable String noteFor(StatusValue value, @Nullable String note) {
    return value.needsReason() && note == null ? reason : note;
  }
}
