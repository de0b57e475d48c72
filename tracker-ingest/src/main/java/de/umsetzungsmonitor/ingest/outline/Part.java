package de.umsetzungsmonitor.ingest.outline;

/** Where in a document a block stands. */
public enum Part {
  /** Title and what stands before the text. */
  HEAD,
  /** The note that a body sends along with a draft. */
  COVER,
  /** The reasons, before the first demand. */
  PREAMBLE,
  /** The provisions. */
  BODY,
  /** A statement attached to a decision: kept, but it binds nobody. */
  STATEMENT,
  /** Behind the end of the text. */
  CLOSED
}
