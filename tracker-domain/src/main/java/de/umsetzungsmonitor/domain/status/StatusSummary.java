package de.umsetzungsmonitor.domain.status;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a selection of reports holds, and what it leaves out of the documents that were chosen.
 *
 * @param provisions how many provisions there are rows of
 * @param states how many states there are rows of
 * @param characters how many characters the texts of all rows have together, those of a provision
 *     counted in each of its rows; the notes are only estimated if all of a past day was chosen
 * @param steps how many steps the histories of all rows have together
 * @param byValue how many rows have each value; null stands for no report
 * @param otherKinds how many provisions of other kinds there are
 * @param leftOut how many provisions are left out because they ask nothing of states
 * @param laterDocuments what the documents are called that came in after the day
 * @param unboundStates ISO codes of the states that were chosen and that nothing chosen binds
 */
public record StatusSummary(
    long provisions,
    long states,
    long characters,
    long steps,
    Map<@Nullable StatusValue, Long> byValue,
    Map<ProvisionKind, Long> otherKinds,
    long leftOut,
    List<String> laterDocuments,
    List<String> unboundStates) {

  /** How many rows there are. */
  public long rows() {
    return byValue.values().stream().mapToLong(Long::longValue).sum();
  }
}
