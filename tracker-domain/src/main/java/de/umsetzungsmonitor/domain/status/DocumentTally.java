package de.umsetzungsmonitor.domain.status;

import de.umsetzungsmonitor.domain.organization.Organization;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far a document is implemented, in numbers.
 *
 * @param bindingDay the day that decides which states are bound
 * @param provisions all its provisions, recitals and running text included
 * @param reportable how many of them states report on
 * @param untagged how many of the reportable ones bear no tag
 * @param states how many states are bound
 * @param counts how many reports have each value
 */
public record DocumentTally(
    long id,
    String slug,
    @Nullable String symbol,
    String title,
    Organization organization,
    @Nullable String body,
    LocalDate bindingDay,
    long provisions,
    long reportable,
    long untagged,
    long states,
    Map<StatusValue, Long> counts) {

  /** The symbol by which the text is cited, or its title where it has none. */
  public String citation() {
    return symbol == null ? title : symbol;
  }

  /** How many reports there could be. */
  public long owed() {
    return reportable * states;
  }
}
