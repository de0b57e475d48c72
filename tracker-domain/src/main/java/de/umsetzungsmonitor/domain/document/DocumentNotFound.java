package de.umsetzungsmonitor.domain.document;

/** There is no document at that address. */
public class DocumentNotFound extends RuntimeException {

  public DocumentNotFound(String slug) {
    super("no document " + slug);
  }
}
