package de.umsetzungsmonitor.domain.provision;

import java.util.Set;

/**
 * Some successive changes.
 *
 * @param provisions the ids of the provisions that were added, changed or removed
 * @param upTo where the next batch begins
 */
public record ChangeBatch(Set<Long> provisions, ChangePosition upTo) {

  public ChangeBatch {
    provisions = Set.copyOf(provisions);
  }
}
