package de.umsetzungsmonitor.domain.status;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which open provisions of a state are wanted.
 *
 * @param values only those with one of these values; if neither these nor {@code withoutReport} are
 *     given, all
 * @param withoutReport also those that nobody reported on
 * @param toCheck only those whose report is to be checked against a changed text
 * @param due only those whose due date is that near
 * @param document only those of the document at that address
 */
public record WorklistFilter(
    Set<StatusValue> values,
    boolean withoutReport,
    boolean toCheck,
    @Nullable Due due,
    @Nullable String document) {

  /** Whether what was counted is wanted. */
  public boolean admits(WorklistCount count) {
    return admits(count.value(), count.toCheck())
        && (due == null || due == count.due())
        && (document == null || document.equals(count.slug()));
  }

  /**
   * Whether a report is wanted.
   *
   * @param value what it says; null for no report
   * @param isToCheck whether it is to be checked, and therefore open whatever it says
   */
  boolean admits(@Nullable StatusValue value, boolean isToCheck) {
    if (toCheck && !isToCheck) {
      return false;
    }
    if (value == null) {
      return withoutReport || values.isEmpty();
    }
    return (isToCheck || value.isOpen())
        && (values.contains(value) || values.isEmpty() && !withoutReport);
  }
}
