package de.umsetzungsmonitor.ingest;

import de.umsetzungsmonitor.ingest.source.RejectionReason;

/** What became of a file that was brought in. */
public sealed interface IngestResult {

  /**
   * The document is stored whole.
   *
   * @param provisions how many provisions it was split into
   */
  record Ingested(String slug, int provisions) implements IngestResult {}

  /** The same bytes were brought in before, as the document at this address. */
  record Duplicate(String slug, String citation) implements IngestResult {}

  /** The file cannot be a document; nothing is stored. */
  record Rejected(RejectionReason reason) implements IngestResult {}

  /**
   * The text does not tell whom it binds, and neither did whoever brought it; nothing is stored.
   */
  record OrganizationUnknown() implements IngestResult {}
}
