package de.umsetzungsmonitor.domain.status;

import java.util.Map;
import java.util.Set;

/**
 * How far the states have come with one provision.
 *
 * @param counts how many reports of bound states have each value
 * @param values what the states that were asked for say, by ISO code; no report, no entry
 * @param toCheck which of them said it of another text and have not confirmed it since
 */
public record ProvisionProgress(
    Map<StatusValue, Long> counts, Map<String, StatusValue> values, Set<String> toCheck) {

  /** Nobody has said anything. */
  public static final ProvisionProgress NONE = new ProvisionProgress(Map.of(), Map.of(), Set.of());

  /** How many states have implemented it. */
  public long implemented() {
    return counts.getOrDefault(StatusValue.IMPLEMENTED, 0L);
  }
}
