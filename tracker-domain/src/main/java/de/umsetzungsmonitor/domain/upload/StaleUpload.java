package de.umsetzungsmonitor.domain.upload;

/** Somebody else changed the upload since the writer saw it, or decided about it. */
public class StaleUpload extends RuntimeException {

  public StaleUpload(long id, UploadState state, int seen, int current) {
    super("upload %d is %s in version %d, not %d".formatted(id, state, current, seen));
  }
}
