package de.umsetzungsmonitor.ingest.source;

/** What came of reading a file: its text, or the reason why there is none. */
public sealed interface ReadResult {

  /** The file was read; at least one line is not blank. */
  record Read(SourceText text) implements ReadResult {}

  /**
   * The file was not read.
   *
   * @param detail what was found, for the log and the programmer, such as "PNG"; never text from
   *     the file
   */
  record Rejected(RejectionReason reason, String detail) implements ReadResult {}
}
