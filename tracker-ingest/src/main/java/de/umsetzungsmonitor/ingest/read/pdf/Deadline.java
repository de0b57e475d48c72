package de.umsetzungsmonitor.ingest.read.pdf;

import de.umsetzungsmonitor.ingest.source.RejectionReason;
import de.umsetzungsmonitor.ingest.source.Unreadable;
import java.time.Duration;

/** Ends a reading that takes too long. */
final class Deadline {

  /** The clock is asked only once in so many checks. */
  private static final int EVERY = 64;

  private final long start = System.nanoTime();
  private final Duration time;
  private int checks;

  Deadline(Duration time) {
    this.time = time;
  }

  /**
   * To be called often.
   *
   * @throws Unreadable once the time is over
   */
  void check() {
    checks++;
    if (checks % EVERY == 0 && System.nanoTime() - start > time.toNanos()) {
      throw new Unreadable(RejectionReason.TOO_COMPLEX, "not read within " + time);
    }
  }
}
