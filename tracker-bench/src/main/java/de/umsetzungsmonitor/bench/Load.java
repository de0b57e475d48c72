package de.umsetzungsmonitor.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Asks the same again and again, each connection as soon as it has its last answer and paused. */
final class Load {

  private static final long SEED = 42;

  private Load() {}

  /** Whoever answers on one connection; what is returned must come of the answer. */
  interface Connection extends AutoCloseable {
    int ask(String asked) throws Exception;

    @Override
    void close() throws Exception;
  }

  /** How the connection with a number, counted from 0, is opened. */
  interface Opening {
    Connection open(int number) throws Exception;
  }

  /** So many requests on so many connections at once, together, without a pause. */
  static Timings run(Opening opening, List<String> asked, int connections, int requests)
      throws Exception {
    return run(opening, asked, connections, requests, Duration.ZERO);
  }

  /**
   * So many requests on so many connections at once, together.
   *
   * @param pause how long each connection rests between two requests, on the mean
   */
  static Timings run(
      Opening opening, List<String> asked, int connections, int requests, Duration pause)
      throws Exception {
    List<Callable<long[]>> tasks = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      int number = i;
      List<String> own = shuffled(asked, requests / connections, SEED + i);
      tasks.add(() -> {
        try (Connection connection = opening.open(number)) {
          return timesOf(connection, own, new Pauses(pause, SEED + number));
        }
      });
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

  private static long[] timesOf(Connection connection, List<String> asked, Pauses pauses)
      throws Exception {
    long[] times = new long[asked.size()];
    for (int i = 0; i < times.length; i++) {
      pauses.pause();
      long start = System.nanoTime();
      if (connection.ask(asked.get(i)) == 0) {
        throw new IllegalStateException("no answer to " + asked.get(i));
      }
      times[i] = System.nanoTime() - start;
    }
    return times;
  }

  /** Rests of random length, always the same ones. */
  private record Pauses(Duration mean, Random random) {

    Pauses(Duration mean, long seed) {
      this(mean, new Random(seed));
    }

    void pause() throws InterruptedException {
      if (mean.isPositive()) {
        Thread.sleep(random.nextLong(2 * mean.toMillis()));
      }
    }
  }

  /** Everything once in random order, then once more in another, and so on. */
  private static List<String> shuffled(List<String> all, int count, long seed) {
    Random random = new Random(seed);
    List<String> shuffled = new ArrayList<>();
    while (shuffled.size() < count) {
      List<String> round = new ArrayList<>(all);
      Collections.shuffle(round, random);
      shuffled.addAll(round);
    }
    return shuffled.subList(0, count);
  }
}
