package de.umsetzungsmonitor.web.state;

import de.umsetzungsmonitor.domain.status.Due;
import de.umsetzungsmonitor.domain.status.WorklistItem;
import de.umsetzungsmonitor.domain.status.WorklistOrder;
import de.umsetzungsmonitor.domain.status.WorklistSlice;
import de.umsetzungsmonitor.domain.status.WorklistTotals;
import de.umsetzungsmonitor.web.status.StatusBar;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a worklist.
 *
 * @param bar how far the state has come with all that counts
 * @param groups what stands on this page, in order
 * @param previous the address of the page before; null if there is none
 * @param next the address of the page after; null if there is none
 */
record WorklistPage(
    WorklistSlice slice,
    StatusBar bar,
    List<Group> groups,
    @Nullable String previous,
    @Nullable String next) {

  static final int SIZE = 50;

  /**
   * Items that stand together.
   *
   * @param due how near their due dates are; null where the list is not sorted by that
   * @param count how many of them there are on all pages together
   */
  record Group(@Nullable Due due, long count, List<WorklistItem> items) {}

  static WorklistPage of(WorklistSlice slice, WorklistQuery query, String iso2) {
    List<WorklistItem> items = slice.items();
    WorklistTotals totals = slice.totals();
    return new WorklistPage(
        slice,
        StatusBar.of(totals.values(), totals.all()),
        query.order() == WorklistOrder.URGENCY
            ? byDue(slice)
            : List.of(new Group(null, slice.found(), items)),
        slice.hasPrevious() && !items.isEmpty()
            ? query.address(iso2, items.getFirst().previous())
            : null,
        slice.hasNext() && !items.isEmpty() ? query.address(iso2, items.getLast().next()) : null);
  }

  private static List<Group> byDue(WorklistSlice slice) {
    return Arrays.stream(Due.values())
        .map(due ->
            new Group(
                due,
                slice.byDue().getOrDefault(due, 0L),
                slice.items().stream().filter(item -> item.due() == due).toList()))
        .filter(group -> !group.items().isEmpty())
        .toList();
  }

  /** How a form names an item, with the versions that are shown. */
  public String row(WorklistItem item) {
    return SeenRow.of(item);
  }
}
