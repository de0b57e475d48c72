package de.umsetzungsmonitor.web.spreadsheet;

import de.umsetzungsmonitor.domain.spreadsheet.CheckedRow;
import de.umsetzungsmonitor.domain.spreadsheet.RowFinding;
import de.umsetzungsmonitor.domain.spreadsheet.RowOutcome;
import de.umsetzungsmonitor.domain.status.Evidence;
import de.umsetzungsmonitor.domain.status.StatusField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row as the page shows it.
 *
 * @param place its provision; null if there is none
 * @param state the name of its state
 * @param changes what becomes of each field that it changes
 * @param sentences why it cannot be stored
 */
record RowView(
    int number,
    RowOutcome outcome,
    CheckedRow.@Nullable Place place,
    String slug,
    String eId,
    String iso2,
    String state,
    List<Change> changes,
    List<String> sentences) {

  /**
   * What becomes of a field.
   *
   * @param before what is stored; null, or an empty list, for nothing
   * @param after what the row says; null, or an empty list, for nothing
   * @param clash whether somebody else changed it differently
   */
  record Change(StatusField field, @Nullable Object before, @Nullable Object after, boolean clash) {

    /** Whether nothing is stored there. */
    public boolean isNew() {
      return isNothing(before);
    }

    /** Whether what is stored there is taken away. */
    public boolean cleared() {
      return isNothing(after) && !isNothing(before);
    }

    /** The names of files that the report loses. */
    public List<String> lostFiles() {
      return before instanceof List<?> was && after instanceof List<?> is
          ? was.stream()
              .filter(one -> !is.contains(one))
              .map(Evidence.class::cast)
              .filter(one -> one.file() != null)
              .map(Evidence::reference)
              .toList()
          : List.of();
    }

    private static boolean isNothing(@Nullable Object said) {
      return said == null || said instanceof List<?> list && list.isEmpty();
    }
  }

  static RowView of(CheckedRow row, String state, List<String> sentences) {
    RowFinding finding = row.finding();
    return new RowView(
        row.typed().number(),
        finding.outcome(),
        row.place(),
        row.typed().slug(),
        row.typed().eId(),
        row.typed().iso2(),
        state,
        finding.changes().stream()
            .map(field ->
                new Change(
                    field,
                    field.of(finding.stored()),
                    field.of(finding.proposed()),
                    finding.clashes().contains(field)))
            .toList(),
        sentences);
  }
}
