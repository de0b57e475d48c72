package de.umsetzungsmonitor.domain.history;

import java.util.List;

/**
 * The old and the new value of one field.
 *
 * @param before what it said until then; empty if nothing
 * @param after what it says since; empty if nothing
 */
public record FieldChange(JournalField field, List<String> before, List<String> after) {

  /** What is no longer said. */
  public List<String> removed() {
    return before.stream().filter(each -> !after.contains(each)).toList();
  }

  /** What was not said before. */
  public List<String> added() {
    return after.stream().filter(each -> !before.contains(each)).toList();
  }

  /** Whether the same was only said again. */
  public boolean isConfirmation() {
    return before.equals(after);
  }
}
