package de.umsetzungsmonitor.domain.export;

import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody asked for, and how far it is.
 *
 * @param done how many rows are written
 * @param createdAt when it was asked for
 * @param startedAt when an instance began to make it; null before
 * @param finishedAt when it was made, failed or given up; null before
 * @param file null while there is none
 */
public record ExportJob(
    long id,
    ExportOrder order,
    ExportState state,
    long done,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable ExportFile file) {

  /**
   * Whether somebody who may see certain states may have the file.
   *
   * @param allowed ISO codes
   */
  public boolean tellsOnlyOf(Collection<String> allowed) {
    return !order.states().isEmpty() && allowed.containsAll(order.states());
  }

  /** How much is done, from 0 to 100. */
  public int percent() {
    return order.total() == 0 ? 0 : (int) Math.min(100, done * 100 / order.total());
  }
}
