package de.umsetzungsmonitor.web.ingest;

import de.umsetzungsmonitor.ingest.upload.UploadReceipt;
import org.jspecify.annotations.Nullable;

/**
 * What became of one of the files of a form, as the page tells it.
 *
 * @param outcome the end of a message's key
 * @param address where to go on; null if nowhere
 * @param about what the message names: how the document is cited that has the same bytes, or how
 *     many uploads are allowed; null if nothing
 */
record SentResult(
    String fileName, String outcome, @Nullable String address, @Nullable String about) {

  static SentResult of(String fileName, UploadReceipt receipt) {
    return switch (receipt) {
      case UploadReceipt.Received received ->
          new SentResult(fileName, "RECEIVED", "/ingest/" + received.id(), null);
      case UploadReceipt.OnTheRoad open ->
          new SentResult(fileName, "ON_THE_ROAD", "/ingest/" + open.id(), null);
      case UploadReceipt.TooMany many ->
          new SentResult(fileName, "TOO_MANY", null, Integer.toString(many.open()));
      case UploadReceipt.Stored stored ->
          new SentResult(fileName, "STORED", "/documents/" + stored.slug(), stored.citation());
    };
  }

  static SentResult refused(String fileName, String reason) {
    return new SentResult(fileName, reason, null, null);
  }

  /** Whether the file waits to be read now. */
  public boolean isReceived() {
    return outcome.equals("RECEIVED");
  }
}
