package de.umsetzungsmonitor.bench;

/** How quickly the index is built anew from the database. */
final class IndexBuild {

  private static final int ROUNDS = 3;

  private IndexBuild() {}

  static void print(RunningTracker tracker, int size) throws Exception {
    System.out.printf("%nIndex of %,d provisions, built anew from the database%n", size);
    for (int round = 1; round <= ROUNDS; round++) {
      long processor = ProcessorTime.nanos();
      long start = System.nanoTime();
      tracker.rebuildIndex();
      double seconds = (System.nanoTime() - start) / 1e9;
      double busy = (ProcessorTime.nanos() - processor) / 1e9;
      System.out.printf(
          "  %d: %.1f s, %,.0f provisions/s; %.1f s of processor time, %,.0f provisions/s%n",
          round, seconds, size / seconds, busy, size / busy);
    }
  }
}
