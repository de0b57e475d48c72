package de.umsetzungsmonitor.domain.status;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a selection of reports holds, and what it leaves out of the documents that were chosen.
 *
 * @param byValue how many rows have each value; null stands for no report
 * @param otherKinds how many provisions of other kinds there are
 * @param laterDocuments what the documents are called that came in after the day
 */
public record StatusSummary(
    Map<@Nullable StatusValue, Long> byValue,
    Map<ProvisionKind, Long> otherKinds,
    List<String> laterDocuments) {

  /** How many rows there are. */
  public long rows() {
    return byValue.values().stream().mapToLong(Long::longValue).sum();
  }
}
