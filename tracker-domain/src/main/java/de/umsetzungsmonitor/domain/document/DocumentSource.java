package de.umsetzungsmonitor.domain.document;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The original bytes of a document, kept apart so that no list loads them. */
@Entity
public class DocumentSource {

  @Id private Long documentId;
  private byte[] bytes;

  @SuppressWarnings("NullAway.Init")
  protected DocumentSource() {}

  public DocumentSource(PolicyDocument document, SourceFile source) {
    this.documentId = document.id();
    this.bytes = source.bytes();
  }

  public byte[] bytes() {
    return bytes;
  }
}
