package de.umsetzungsmonitor.ingest.upload;

/** What became of a file that somebody uploaded. */
public sealed interface UploadReceipt {

  /** It waits to be read, under this number. */
  record Received(long id) implements UploadReceipt {}

  /** The same bytes are on the road already, under this number; nothing is stored. */
  record OnTheRoad(long id) implements UploadReceipt {}

  /** Whoever brings it has this many uploads open, and may have no more; nothing is stored. */
  record TooMany(int open) implements UploadReceipt {}

  /** The same bytes are the document at this address; nothing is stored. */
  record Stored(String slug, String citation) implements UploadReceipt {}
}
