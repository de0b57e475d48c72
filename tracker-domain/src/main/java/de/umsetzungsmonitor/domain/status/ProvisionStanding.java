package de.umsetzungsmonitor.domain.status;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the bound states say on one provision.
 *
 * @param bound how many states are bound
 * @param counts how many of them say what; those that say nothing are missing
 * @param asked what the states say that were asked for, as far as they are bound
 */
public record ProvisionStanding(long bound, Map<StatusValue, Long> counts, List<Said> asked) {

  /**
   * What one state says.
   *
   * @param value null if it has not reported
   * @param toCheck whether it said so of an older text
   */
  public record Said(String iso2, @Nullable StatusValue value, boolean toCheck) {}
}
