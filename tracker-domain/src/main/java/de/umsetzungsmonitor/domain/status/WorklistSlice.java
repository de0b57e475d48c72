package de.umsetzungsmonitor.domain.status;

import java.util.List;
import java.util.Map;

/**
 * A part of a worklist.
 *
 * @param items in the wanted order
 * @param first the number of the first of them in the whole list, from 1
 * @param found how many the filter lets through
 * @param byDue the same by due date, also those of which there is none
 * @param totals what there is without a filter
 */
public record WorklistSlice(
    List<WorklistItem> items, long first, long found, Map<Due, Long> byDue, WorklistTotals totals) {

  /** The number of the last item; before the first one if there is none. */
  public long last() {
    return first + items.size() - 1;
  }

  /** Whether something stands before these. */
  public boolean hasPrevious() {
    return first > 1;
  }

  /** Whether something follows. */
  public boolean hasNext() {
    return last() < found;
  }
}
