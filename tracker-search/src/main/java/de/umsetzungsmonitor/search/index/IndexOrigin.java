package de.umsetzungsmonitor.search.index;

import de.umsetzungsmonitor.search.german.GermanAnalysis;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Where an index comes from.
 *
 * @param analysis the version of the analysis that built it
 * @param builtAt when it was begun, to the millisecond
 */
record IndexOrigin(int analysis, Instant builtAt) {

  static IndexOrigin now() {
    return new IndexOrigin(
        GermanAnalysis.ANALYSIS_VERSION, Instant.now().truncatedTo(ChronoUnit.MILLIS));
  }

  /** Whether it can be written on. */
  boolean isCurrent() {
    return analysis == GermanAnalysis.ANALYSIS_VERSION;
  }

  /** Whether it can be searched, if only until it is built anew. */
  boolean isReadable() {
    return analysis >= GermanAnalysis.OLDEST_READABLE
        && analysis <= GermanAnalysis.ANALYSIS_VERSION;
  }
}
