package de.umsetzungsmonitor.domain.index;

import de.umsetzungsmonitor.domain.status.StatusValue;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What can be found of the reports on a provision.
 *
 * @param statuses what the states that reported say now, by ISO 3166-1 alpha-2 code
 * @param changed when the provision was last stored, tagged or reported on
 */
public record IndexableReports(
    long provisionId, Map<String, StatusValue> statuses, Instant changed) {

  public IndexableReports {
    statuses = Map.copyOf(statuses);
  }

  /** The same, with what some of the states say. */
  public IndexableReports of(Set<String> states) {
    Map<String, StatusValue> some = new HashMap<>(statuses);
    some.keySet().retainAll(states);
    return new IndexableReports(provisionId, some, changed);
  }
}
