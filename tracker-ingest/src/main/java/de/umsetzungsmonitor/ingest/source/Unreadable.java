package de.umsetzungsmonitor.ingest.source;

/** Thrown within a reader to say why the file cannot be read; never leaves the reading. */
public final class Unreadable extends RuntimeException {

  private final RejectionReason reason;

  /**
   * A file that cannot be read.
   *
   * @param detail see {@link ReadResult.Rejected}
   */
  public Unreadable(RejectionReason reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  /** What a reader answers instead of a text. */
  public ReadResult.Rejected asResult() {
    return new ReadResult.Rejected(reason, String.valueOf(getMessage()));
  }
}
