package de.umsetzungsmonitor.domain.document;

/** Somebody wrote on a version of a document that is no longer in force. */
public class DocumentSuperseded extends RuntimeException {

  private final String slug;
  private final int version;

  public DocumentSuperseded(String slug, int version) {
    super("version " + version + " of document " + slug + " is no longer in force");
    this.slug = slug;
    this.version = version;
  }

  /** The address of the document, where the version in force can be read. */
  public String slug() {
    return slug;
  }

  /** The version that was written on. */
  public int version() {
    return version;
  }
}
