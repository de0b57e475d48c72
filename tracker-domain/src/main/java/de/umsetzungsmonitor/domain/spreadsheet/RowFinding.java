package de.umsetzungsmonitor.domain.spreadsheet;

import de.umsetzungsmonitor.domain.status.StatusEntry;
import de.umsetzungsmonitor.domain.status.StatusField;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was found when a row was looked at.
 *
 * @param flaws why it cannot be stored; empty if it can
 * @param version of the report then
 * @param stored what the report said then; null if there was none, or nobody needs to know
 * @param proposed what it says with the row; where both sides changed a field, what the row says
 * @param clashes the fields that somebody else changed differently
 */
public record RowFinding(
    RowOutcome outcome,
    List<RowFlaw> flaws,
    int version,
    @Nullable StatusEntry stored,
    @Nullable StatusEntry proposed,
    List<StatusField> clashes) {

  static RowFinding of(RowOutcome outcome, RowFlaw... flaws) {
    return new RowFinding(outcome, List.of(flaws), 0, null, null, List.of());
  }

  static RowFinding changed(int version, @Nullable StatusEntry stored, StatusEntry proposed) {
    return new RowFinding(RowOutcome.CHANGED, List.of(), version, stored, proposed, List.of());
  }

  /** The same, once it is stored. */
  RowFinding applied() {
    return new RowFinding(RowOutcome.APPLIED, flaws, version, stored, proposed, clashes);
  }

  /** The fields that the row changes, or would. */
  public List<StatusField> changes() {
    if (proposed == null) {
      return List.of();
    }
    return Arrays.stream(StatusField.values())
        .filter(field -> !Objects.equals(field.of(stored), field.of(proposed)))
        .toList();
  }
}
