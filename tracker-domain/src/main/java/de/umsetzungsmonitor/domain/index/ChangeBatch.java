package de.umsetzungsmonitor.domain.index;

import java.util.Map;
import java.util.Set;

/**
 * Some successive changes.
 *
 * @param provisions the ids of the provisions that were added, changed or removed
 * @param reports of other provisions, by their ids, the states that reported
 * @param upTo where the next batch begins
 */
public record ChangeBatch(
    Set<Long> provisions, Map<Long, Set<String>> reports, ChangePosition upTo) {

  public ChangeBatch {
    provisions = Set.copyOf(provisions);
    reports = Map.copyOf(reports);
  }

  /** Whether nothing changed. */
  public boolean isEmpty() {
    return provisions.isEmpty() && reports.isEmpty();
  }
}
