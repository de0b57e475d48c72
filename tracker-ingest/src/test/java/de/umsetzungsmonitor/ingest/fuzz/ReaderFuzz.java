package de.umsetzungsmonitor.ingest.fuzz;

import de.umsetzungsmonitor.ingest.PreviewResult;
import de.umsetzungsmonitor.ingest.TextIngest;
import de.umsetzungsmonitor.ingest.source.ReadLimits;

/** Any bytes, as a file that somebody uploads. */
public final class ReaderFuzz {

  private static final TextIngest INGEST = new TextIngest(ReadLimits.defaults());

  private ReaderFuzz() {}

  /** Reads the bytes as a file; Jazzer calls it by this name. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    // A packed file holds more text than bytes, so nothing is said of its amount.
    PreviewResult result = INGEST.preview(bytes, "fuzz");
    SplitPromises.check(result, Long.MAX_VALUE);
  }
}
