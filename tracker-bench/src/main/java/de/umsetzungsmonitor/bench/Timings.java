package de.umsetzungsmonitor.bench;

import java.util.Arrays;

/**
 * How long many answers took.
 *
 * @param sorted nanoseconds of each answer, ascending
 * @param perSecond answers a second, of all connections together
 */
record Timings(long[] sorted, double perSecond) {

  /** Of these durations, in any order, which together took so many nanoseconds. */
  static Timings of(long[] nanos, long elapsed) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return new Timings(sorted, nanos.length * 1e9 / elapsed);
  }

  /** Milliseconds within which this share of the answers came. */
  double millis(double share) {
    return sorted[(int) Math.min(sorted.length - 1L, (long) (share * sorted.length))] / 1e6;
  }

  double p50() {
    return millis(0.5);
  }

  double p95() {
    return millis(0.95);
  }

  double p99() {
    return millis(0.99);
  }
}
