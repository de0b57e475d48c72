package de.umsetzungsmonitor.ingest;

import de.umsetzungsmonitor.ingest.preview.SplitPreview;
import de.umsetzungsmonitor.ingest.read.RejectionReason;

/** What came of a file: its provisions, or the reason why there are none. */
public sealed interface PreviewResult {

  /** The file was read and split; there is at least one provision. */
  record Split(SplitPreview preview) implements PreviewResult {}

  /**
   * The file yields nothing.
   *
   * @param detail what was found, for the log and the programmer; never text from the file
   */
  record Rejected(RejectionReason reason, String detail) implements PreviewResult {}
}
