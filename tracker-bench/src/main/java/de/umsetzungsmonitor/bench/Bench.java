package de.umsetzungsmonitor.bench;

import de.umsetzungsmonitor.search.index.IndexUpdates;
import java.time.LocalDate;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Measures what its first argument names, and prints what it saw; README.md says how. */
public final class Bench {

  /** The sizes between which growth is measured. */
  private static final int[] SIZES = {10_000, 100_000, 1_000_000};

  /** How often the whole file is read. */
  private static final int EXPORTS = 3;

  private Bench() {}

  static void main(String[] args) throws Exception {
    run(BenchArguments.of(args));
  }

  static void run(BenchArguments arguments) throws Exception {
    switch (arguments.measurement()) {
      case HTTP -> http(arguments);
      case BUILD -> build(arguments);
      case GROWTH -> growth(arguments);
      case ENGINE -> engine(arguments);
      case EXPORT -> export(arguments);
      case STATUS -> status(arguments);
    }
  }

  private static void http(BenchArguments arguments) throws Exception {
    try (RunningTracker tracker = filled(arguments)) {
      new HttpComparison(tracker, arguments.requests()).print();
    }
  }

  private static void build(BenchArguments arguments) throws Exception {
    try (RunningTracker tracker = filled(arguments)) {
      IndexBuild.print(tracker, arguments.size());
    }
  }

  private static void growth(BenchArguments arguments) throws Exception {
    EngineCost before = null;
    for (int size : SIZES) {
      try (RunningTracker tracker = filled(arguments.withSize(size))) {
        EngineCost cost = EngineCost.of(tracker, size);
        cost.print(before);
        before = cost;
      }
    }
  }

  private static void engine(BenchArguments arguments) throws Exception {
    filled(arguments).close();
    EngineBenchmark.run(arguments.home());
  }

  private static void export(BenchArguments arguments) throws Exception {
    try (RunningTracker tracker = RunningTracker.startIn(arguments.home());
        Stream<Passage> texts = arguments.texts()) {
      tracker.get(IndexUpdates.class).stop(); // nothing is searched
      DatabaseFilling.fill(tracker.get(DataSource.class), texts, arguments.size());
      ExportFilling.fill(tracker.get(DataSource.class));
      new ExportComparison(tracker, LocalDate.of(2026, 6, 30)).print(EXPORTS);
    }
  }

  private static void status(BenchArguments arguments) throws Exception {
    try (RunningTracker tracker = RunningTracker.startIn(arguments.home())) {
      try (Stream<Passage> texts = arguments.texts()) {
        tracker.fill(database -> ReportFilling.fill(database, texts, arguments.size()));
      }
      new StatusPages(tracker, arguments.size(), arguments.requests()).print();
    }
  }

  /** A tracker whose database and index hold the body. */
  private static RunningTracker filled(BenchArguments arguments) throws Exception {
    RunningTracker tracker = RunningTracker.startIn(arguments.home());
    try (Stream<Passage> texts = arguments.texts()) {
      tracker.fill(database -> DatabaseFilling.fill(database, texts, arguments.size()));
    }
    return tracker;
  }
}
