package de.umsetzungsmonitor.search.index;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with the index.
 *
 * @param indexed how many provisions can be found
 * @param stored how many provisions of versions in force the database has
 * @param bytes its size on disk
 * @param analysis the version of the analysis that built it; 0 while there is none
 * @param isOutdated whether another version of the analysis is in use by now
 * @param builtAt when it was begun; null while there is none
 * @param behind how many changes it has not read yet; not counted further than {@link #MANY}
 * @param rebuild how far it is built anew; null unless that is under way
 */
public record IndexOverview(
    int indexed,
    long stored,
    long bytes,
    int analysis,
    boolean isOutdated,
    @Nullable Instant builtAt,
    int behind,
    @Nullable RebuildProgress rebuild) {

  public static final int MANY = 100_000;

  /** Whether it will stand otherwise in a moment. */
  public boolean isMoving() {
    return rebuild != null || behind > 0 || builtAt == null;
  }
}
