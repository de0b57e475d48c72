package de.umsetzungsmonitor.domain.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A check of the chains of all reports.
 *
 * @param by the display name of who asked for it
 * @param total how many steps there were when it began
 * @param checked how many steps it has looked at
 * @param flawed how many flaws it found: steps that do not fit, or that an earlier check had seen
 * @param movedAt when it last came on
 * @param finishedAt null if it is under way, or ended with its server
 * @param comparedAt when the check began whose record it holds the steps against; null if it is the
 *     first one that keeps a record
 * @param recordAltered whether that record was changed behind its back
 * @param recordDigest the SHA-256 of its own record, the last step of each report, as 64 digits;
 *     null until it is finished, and of checks before there were records
 */
public record ChainCheck(
    long id,
    Instant startedAt,
    String by,
    long total,
    long checked,
    long flawed,
    Instant movedAt,
    @Nullable Instant finishedAt,
    @Nullable Instant comparedAt,
    boolean recordAltered,
    @Nullable String recordDigest) {

  /** How far it is, in percent; steps that came meanwhile count as well. */
  public int percent() {
    return total == 0 ? 100 : (int) Math.min(100, checked * 100 / total);
  }
}
