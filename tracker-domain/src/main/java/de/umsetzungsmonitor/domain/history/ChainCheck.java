package de.umsetzungsmonitor.domain.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A check of the chains of all reports.
 *
 * @param by the display name of who asked for it
 * @param total how many steps there were when it began
 * @param checked how many steps it has looked at
 * @param flawed how many of them do not fit
 * @param movedAt when it last came on
 * @param finishedAt null if it is under way, or ended with its server
 */
public record ChainCheck(
    long id,
    Instant startedAt,
    String by,
    long total,
    long checked,
    long flawed,
    Instant movedAt,
    @Nullable Instant finishedAt) {

  /** How far it is, in percent; steps that came meanwhile count as well. */
  public int percent() {
    return total == 0 ? 100 : (int) Math.min(100, checked * 100 / total);
  }
}
