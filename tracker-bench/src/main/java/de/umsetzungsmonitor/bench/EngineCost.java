package de.umsetzungsmonitor.bench;

import de.umsetzungsmonitor.search.ProvisionSearch;
import de.umsetzungsmonitor.search.SearchRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a query costs the search alone, without HTTP and database.
 *
 * @param size provisions in the index
 * @param millis processor time of the mean query, in milliseconds
 */
record EngineCost(int size, double millis) {

  private static final int WARM_UP = 20;
  private static final int ROUNDS = 7;

  /** Asks all queries several times; the median of the rounds counts. */
  static EngineCost of(RunningTracker tracker, int size) {
    ProvisionSearch search = tracker.get(ProvisionSearch.class);
    List<PolicyQuery> queries = PolicyQuery.all();
    List<Double> rounds = new ArrayList<>();
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      long start = ProcessorTime.nanos();
      queries.forEach(query -> search.search(SearchRequest.of(query.text())));
      double millis = (ProcessorTime.nanos() - start) / 1e6 / queries.size();
      if (round >= 0) {
        rounds.add(millis);
      }
    }
    rounds.sort(Comparator.naturalOrder());
    return new EngineCost(size, rounds.get(ROUNDS / 2));
  }

  /** One line, with how many times the cost of the size before it is. */
  void print(@Nullable EngineCost before) {
    System.out.printf("%,9d provisions: %.2f ms of processor time a query", size, millis);
    if (before != null) {
      System.out.printf(
          ", %.1f times the cost of %d times fewer", millis / before.millis, size / before.size);
    }
    System.out.println();
  }
}
