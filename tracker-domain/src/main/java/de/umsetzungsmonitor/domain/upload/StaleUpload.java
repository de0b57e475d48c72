package de.umsetzungsmonitor.domain.upload;

/** Somebody else changed the upload since the writer saw it, or decided about it. */
public class StaleUpload extends RuntimeException {

  /** The upload is no longer in a state for what somebody wanted to do. */
  public static StaleUpload of(Upload upload) {
    return new StaleUpload(upload.id(), upload.state(), upload.version(), upload.version());
  }

  StaleUpload(long id, UploadState state, int seen, int current) {
    super("upload %d is %s in version %d, not %d".formatted(id, state, current, seen));
  }
}
