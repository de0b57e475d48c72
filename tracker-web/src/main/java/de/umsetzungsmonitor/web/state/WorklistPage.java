package de.umsetzungsmonitor.web.state;

import de.umsetzungsmonitor.domain.status.Due;
import de.umsetzungsmonitor.domain.status.StatusValue;
import de.umsetzungsmonitor.domain.status.WorklistCount;
import de.umsetzungsmonitor.domain.status.WorklistFilter;
import de.umsetzungsmonitor.domain.status.WorklistItem;
import de.umsetzungsmonitor.web.status.StatusBar;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A page of a worklist.
 *
 * @param totals what there is without filters
 * @param found how many the filters let through
 * @param first the number of the first one here, counted from 1
 * @param groups what stands on this page, the most urgent first
 * @param pages the addresses of all pages by their number
 * @param number of this page
 */
record WorklistPage(
    Totals totals,
    long found,
    long first,
    List<Group> groups,
    Map<Integer, String> pages,
    int number) {

  static final int SIZE = 50;

  /**
   * What a state has to do at large.
   *
   * @param all the provisions that it reports on
   * @param documents citations of the documents that bind it, by their addresses
   */
  record Totals(
      long all,
      long open,
      long overdue,
      long soon,
      long withoutReport,
      long toCheck,
      StatusBar bar,
      Map<String, String> documents) {

    static Totals of(List<WorklistCount> counts) {
      Map<StatusValue, Long> values = new EnumMap<>(StatusValue.class);
      Map<String, String> documents = new LinkedHashMap<>();
      for (WorklistCount count : counts) {
        documents.put(count.slug(), count.citation());
        if (count.value() != null) {
          values.merge(count.value(), count.provisions(), Long::sum);
        }
      }
      long all = sum(counts, count -> true);
      return new Totals(
          all,
          sum(counts, WorklistCount::isOpen),
          sum(counts, count -> count.isOpen() && count.due() == Due.OVERDUE),
          sum(counts, count -> count.isOpen() && count.due() == Due.SOON),
          sum(counts, count -> count.value() == null),
          sum(counts, WorklistCount::toCheck),
          StatusBar.of(values, all),
          documents);
    }
  }

  /**
   * Provisions that are equally urgent.
   *
   * @param count how many the filters let through, on all pages together
   */
  record Group(Due due, long count, List<WorklistItem> items) {}

  static WorklistPage of(
      List<WorklistCount> counts,
      List<WorklistItem> items,
      WorklistFilter filter,
      Map<Integer, String> pages,
      int number) {
    List<Group> groups =
        Arrays.stream(Due.values())
            .map(due ->
                new Group(
                    due,
                    sum(counts, count -> filter.admits(count) && count.due() == due),
                    items.stream().filter(item -> item.due() == due).toList()))
            .filter(group -> !group.items().isEmpty())
            .toList();
    return new WorklistPage(
        Totals.of(counts),
        sum(counts, filter::admits),
        (number - 1L) * SIZE + 1,
        groups,
        pages,
        number);
  }

  /** The number of the last one here. */
  public long last() {
    return Math.min(found, first + SIZE - 1);
  }

  /** How many pages the wanted provisions fill, at least one. */
  static int pages(List<WorklistCount> counts, WorklistFilter filter) {
    return (int) Math.max(1, Math.ceilDiv(sum(counts, filter::admits), SIZE));
  }

  static Map<Integer, String> addresses(WorklistQuery query, String iso2, int pages) {
    Map<Integer, String> addresses = new LinkedHashMap<>();
    IntStream.rangeClosed(1, pages).forEach(n -> addresses.put(n, query.address(iso2, n)));
    return addresses;
  }

  private static long sum(List<WorklistCount> counts, Predicate<WorklistCount> wanted) {
    return counts.stream().filter(wanted).mapToLong(WorklistCount::provisions).sum();
  }
}
