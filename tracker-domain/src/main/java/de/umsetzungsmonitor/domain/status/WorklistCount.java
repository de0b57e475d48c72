package de.umsetzungsmonitor.domain.status;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many provisions of a document are in the same position for a state.
 *
 * @param slug the document's address
 * @param citation how the document is cited
 * @param value what the state reported; null if nothing
 * @param toCheck whether the report was taken over to a changed text and nobody has confirmed it
 * @param stale whether nobody has confirmed the report for long
 * @param contradictory whether it is implemented and nothing supports that, or does not fit the
 *     reports on its points
 * @param nextDue the earliest due date among them
 */
public record WorklistCount(
    String iso2,
    String slug,
    String citation,
    @Nullable StatusValue value,
    boolean toCheck,
    boolean stale,
    boolean contradictory,
    Due due,
    @Nullable LocalDate nextDue,
    long provisions) {

  /** Whether something is still to be done. */
  public boolean isOpen() {
    return toCheck || value == null || value.isOpen();
  }
}
