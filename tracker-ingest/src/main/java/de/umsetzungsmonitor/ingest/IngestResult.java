package de.umsetzungsmonitor.ingest;

import de.umsetzungsmonitor.ingest.preview.SplitPreview;
import de.umsetzungsmonitor.ingest.source.RejectionReason;

/** What became of a file that was brought in. */
public sealed interface IngestResult {

  /**
   * The document is stored whole.
   *
   * @param version 1, or more if it took the place of another version
   * @param split what it was split into
   */
  record Ingested(String slug, int version, SplitPreview split) implements IngestResult {

    /** How many provisions it was split into. */
    public int provisions() {
      return split.provisions().size();
    }
  }

  /** The same bytes were brought in before, as the document at this address. */
  record Duplicate(String slug, String citation) implements IngestResult {}

  /** The file cannot be a document; nothing is stored. */
  record Rejected(RejectionReason reason) implements IngestResult {}

  /**
   * The text does not tell whom it binds, and neither did whoever brought it; nothing is stored.
   */
  record OrganizationUnknown() implements IngestResult {}
}
