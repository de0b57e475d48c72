package de.umsetzungsmonitor.domain.status;

import de.umsetzungsmonitor.domain.state.MemberState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One step in the history of a report, with what it replaced.
 *
 * @param before what the state had said until then; null if nothing
 * @param by the username of who said so
 * @param reason why the step was made, if somebody said so
 * @param confirmation whether the state only said again what it had said
 */
public record StatusStep(
    MemberState state,
    @Nullable StatusEntry before,
    StatusEntry after,
    Instant at,
    String by,
    @Nullable String reason,
    boolean confirmation) {

  /**
   * The steps of all states.
   *
   * @param changes the whole history of a provision, the latest first
   * @return in the same order
   */
  public static List<StatusStep> of(List<StatusChange> changes) {
    Map<String, StatusEntry> said = new HashMap<>();
    List<StatusStep> steps = new ArrayList<>();
    for (StatusChange change : changes.reversed()) {
      StatusEntry before = said.put(change.state().iso2(), change.entry());
      steps.add(
          new StatusStep(
              change.state(),
              before,
              change.entry(),
              change.changedAt(),
              change.changedBy(),
              change.reason(),
              change.isConfirmation()));
    }
    return steps.reversed();
  }

  /** Whether the step changed a field. */
  public boolean changes(StatusField field) {
    return !Objects.equals(field.of(before), field.of(after));
  }
}
