package de.umsetzungsmonitor.ingest.source;

import java.time.Duration;

/** Ends a reading that takes too long. */
public final class Deadline {

  /** The clock is asked only once in so many checks. */
  private static final int EVERY = 16;

  private final long start = System.nanoTime();
  private final Duration time;
  private int checks;

  /** A deadline that long from now. */
  public Deadline(Duration time) {
    this.time = time;
  }

  /**
   * To be called often.
   *
   * @throws Unreadable once the time is over
   */
  public void check() {
    checks++;
    if (checks % EVERY == 0 && System.nanoTime() - start > time.toNanos()) {
      throw new Unreadable(RejectionReason.TOO_COMPLEX, "not read within " + time);
    }
  }
}
