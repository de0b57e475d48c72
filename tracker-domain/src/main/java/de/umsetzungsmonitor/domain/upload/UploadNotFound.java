package de.umsetzungsmonitor.domain.upload;

/** There is no such upload. */
public class UploadNotFound extends RuntimeException {

  public UploadNotFound(long id) {
    super("no upload " + id);
  }
}
