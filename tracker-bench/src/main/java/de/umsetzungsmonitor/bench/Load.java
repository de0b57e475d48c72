package de.umsetzungsmonitor.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Asks the same queries again and again, each connection as soon as it has its last answer. */
final class Load {

  private static final long SEED = 42;

  private Load() {}

  /** Whoever answers queries on one connection; what is returned must come of the answer. */
  interface Connection extends AutoCloseable {
    int ask(PolicyQuery query) throws Exception;

    @Override
    void close() throws Exception;
  }

  /** How connections are opened. */
  interface Opening {
    Connection open() throws Exception;
  }

  /** So many requests on so many connections at once, together. */
  static Timings run(Opening opening, List<PolicyQuery> queries, int connections, int requests)
      throws Exception {
    List<Callable<long[]>> tasks = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      List<PolicyQuery> asked = shuffled(queries, requests / connections, SEED + i);
      tasks.add(() -> timesOf(opening, asked));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
      long start = System.nanoTime();
      List<long[]> times = new ArrayList<>();
      for (Future<long[]> task : threads.invokeAll(tasks)) {
        times.add(task.get());
      }
      long elapsed = System.nanoTime() - start;
      return Timings.of(times.stream().flatMapToLong(java.util.Arrays::stream).toArray(), elapsed);
    }
  }

  private static long[] timesOf(Opening opening, List<PolicyQuery> queries) throws Exception {
    long[] times = new long[queries.size()];
    try (Connection connection = opening.open()) {
      for (int i = 0; i < times.length; i++) {
        long start = System.nanoTime();
        if (connection.ask(queries.get(i)) == 0) {
          throw new IllegalStateException("no answer to " + queries.get(i));
        }
        times[i] = System.nanoTime() - start;
      }
    }
    return times;
  }

  /** All queries once in random order, then all once more in another, and so on. */
  private static List<PolicyQuery> shuffled(List<PolicyQuery> queries, int count, long seed) {
    Random random = new Random(seed);
    List<PolicyQuery> shuffled = new ArrayList<>();
    while (shuffled.size() < count) {
      List<PolicyQuery> round = new ArrayList<>(queries);
      Collections.shuffle(round, random);
      shuffled.addAll(round);
    }
    return shuffled.subList(0, count);
  }
}
