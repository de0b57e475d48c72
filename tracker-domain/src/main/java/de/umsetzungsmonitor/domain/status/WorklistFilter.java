package de.umsetzungsmonitor.domain.status;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which open provisions of a state are wanted.
 *
 * @param values only those with one of these values; if neither these nor {@code withoutReport} are
 *     given, all
 * @param withoutReport also those that nobody reported on
 * @param due only those whose due date is that near
 * @param document only those of the document at that address
 */
public record WorklistFilter(
    Set<StatusValue> values, boolean withoutReport, @Nullable Due due, @Nullable String document) {

  /** Whether what was counted is wanted. */
  public boolean admits(WorklistCount count) {
    return admits(count.value())
        && (due == null || due == count.due())
        && (document == null || document.equals(count.slug()));
  }

  /** Whether that value is wanted; null stands for no report. */
  public boolean admits(@Nullable StatusValue value) {
    if (value == null) {
      return withoutReport || values.isEmpty();
    }
    return value.isOpen() && (values.contains(value) || values.isEmpty() && !withoutReport);
  }
}
