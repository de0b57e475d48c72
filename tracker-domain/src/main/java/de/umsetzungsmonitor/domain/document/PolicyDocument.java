package de.umsetzungsmonitor.domain.document;

import de.umsetzungsmonitor.domain.organization.Organization;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** One text as adopted, with what is known about it and about the file it came from. */
@Entity
public class PolicyDocument {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String slug;
  @Embedded private DocumentMetadata metadata;
  private int version;
  private String sourceName;

  private String sourceSha256;

  private Instant ingestedAt;
  private String ingestedBy;

  @SuppressWarnings("NullAway.Init")
  protected PolicyDocument() {}

  /**
   * A document in its first version.
   *
   * @param slug its address: lower-case letters, digits and single hyphens, unique
   * @param ingestedBy the username of who brought it in
   */
  @SuppressWarnings("NullAway.Init") // the database gives the id
  public PolicyDocument(
      String slug,
      DocumentMetadata metadata,
      SourceFile source,
      Instant ingestedAt,
      String ingestedBy) {
    this.slug = slug;
    this.metadata = metadata;
    this.version = 1;
    this.sourceName = source.name();
    this.sourceSha256 = source.sha256();
    this.ingestedAt = ingestedAt;
    this.ingestedBy = ingestedBy;
  }

  public Long id() {
    return id;
  }

  public String slug() {
    return slug;
  }

  public DocumentMetadata metadata() {
    return metadata;
  }

  public Organization organization() {
    return metadata.organization();
  }

  /** The symbol by which the text is cited, or its title where it has none. */
  public String citation() {
    return metadata.citation();
  }

  /** The version of the text, counted from 1. */
  public int version() {
    return version;
  }

  public String sourceName() {
    return sourceName;
  }

  /** SHA-256 of the original bytes, 64 lower-case hexadecimal digits. */
  public String sourceSha256() {
    return sourceSha256;
  }

  public Instant ingestedAt() {
    return ingestedAt;
  }

  public String ingestedBy() {
    return ingestedBy;
  }
}
