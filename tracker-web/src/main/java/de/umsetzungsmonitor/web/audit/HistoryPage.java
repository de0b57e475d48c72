package de.umsetzungsmonitor.web.audit;

import de.umsetzungsmonitor.domain.history.JournalEntry;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of a history.
 *
 * @param states what states are called, by ISO code
 * @param latest the address of the latest entries; null if these are
 * @param older the address of the entries that follow; null if none do
 */
record HistoryPage(
    List<JournalEntry> entries,
    Map<String, String> states,
    @Nullable String latest,
    @Nullable String older) {

  /** What a state is called. */
  public String state(String iso2) {
    return states.getOrDefault(iso2, iso2);
  }
}
