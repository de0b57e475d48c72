package de.umsetzungsmonitor.domain.document;

import de.umsetzungsmonitor.domain.organization.Organization;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a text, with what is known about it and about the file it came from. Of the
 * versions at one address the last one is in force; the others stay as they were.
 */
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
  private @Nullable Instant supersededAt;

  @OneToOne(fetch = FetchType.LAZY)
  private @Nullable PolicyDocument supersedes;

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

  /**
   * The next version of the text, not stored yet; from {@code at} on it is in force and this one is
   * not. Who waited for the version before, or whose clock is slow, follows it without a gap.
   *
   * @param by the username of who accepts it
   * @throws DocumentSuperseded if this version is not in force
   */
  public PolicyDocument supersede(
      DocumentMetadata metadata, SourceFile source, Instant at, String by) {
    requireInForce();
    Instant from = at.isBefore(ingestedAt) ? ingestedAt : at;
    supersededAt = from;
    PolicyDocument next = new PolicyDocument(slug, metadata, source, from, by);
    next.version = version + 1;
    next.supersedes = this;
    return next;
  }

  /**
   * Lets nobody write on an old version.
   *
   * @throws DocumentSuperseded if this version is not in force
   */
  public void requireInForce() {
    if (!isInForce()) {
      throw new DocumentSuperseded(slug, version);
    }
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

  /** Since when another version is in force; null if this one is. */
  public @Nullable Instant supersededAt() {
    return supersededAt;
  }

  /** Whether no other version has taken its place. */
  public boolean isInForce() {
    return supersededAt == null;
  }
}
