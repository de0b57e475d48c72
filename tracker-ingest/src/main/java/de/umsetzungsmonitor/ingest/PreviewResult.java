package de.umsetzungsmonitor.ingest;

import de.umsetzungsmonitor.ingest.preview.SplitPreview;
import de.umsetzungsmonitor.ingest.source.RejectionReason;
import de.umsetzungsmonitor.ingest.source.SourceText;

/** What came of a file: its provisions, or the reason why there are none. */
public sealed interface PreviewResult {

  /**
   * The file was read and split; there is at least one provision.
   *
   * @param text what was read, whose lines the provisions cite
   */
  record Split(SplitPreview preview, SourceText text) implements PreviewResult {}

  /**
   * The file yields nothing.
   *
   * @param detail what was found, for the log and the programmer; never text from the file
   */
  record Rejected(RejectionReason reason, String detail) implements PreviewResult {}
}
