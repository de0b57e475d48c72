package de.umsetzungsmonitor.domain.status;

import de.umsetzungsmonitor.domain.state.MemberState;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One step in the history of a report, with what it replaced.
 *
 * @param version of the report that came of it
 * @param before what the state had said until then; null if nothing
 * @param after all that it said from then on
 * @param at when the step was made; of a copy, when what it says had last been changed
 * @param by the username of who said so
 * @param reason why the step was made, if somebody said so
 * @param confirmation whether the state only said again what it had said
 */
public record StatusStep(
    MemberState state,
    int version,
    @Nullable StatusEntry before,
    StatusEntry after,
    Instant at,
    String by,
    @Nullable String reason,
    boolean confirmation) {

  /** Whether the step changed a field. */
  public boolean changes(StatusField field) {
    return !Objects.equals(field.of(before), field.of(after));
  }
}
