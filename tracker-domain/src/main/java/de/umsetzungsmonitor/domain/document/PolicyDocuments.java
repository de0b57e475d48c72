package de.umsetzungsmonitor.domain.document;

import de.umsetzungsmonitor.domain.organization.Organization;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The documents of the tracker; where no version is named, those in force. */
public interface PolicyDocuments extends Repository<PolicyDocument, Long> {

  PolicyDocument save(PolicyDocument document);

  void flush();

  @Query("select d from PolicyDocument d where d.slug = :slug and d.supersededAt is null")
  Optional<PolicyDocument> findBySlug(String slug);

  Optional<PolicyDocument> findById(long id);

  Optional<PolicyDocument> findBySlugAndVersion(String slug, int version);

  /** All versions of a document, the first one first. */
  List<PolicyDocument> findBySlugOrderByVersion(String slug);

  /**
   * The version in force, locked until the transaction ends. None also if another version took its
   * place while this one was waited for; asked again, the answer is the other one.
   */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select d from PolicyDocument d where d.slug = :slug and d.supersededAt is null")
  Optional<PolicyDocument> lock(String slug);

  /** The version, in force or not, that came from these bytes. */
  Optional<PolicyDocument> findBySourceSha256(String sha256);

  boolean existsBySlug(String slug);

  /** How many documents there are, whatever the number of their versions. */
  @Query("select count(d) from PolicyDocument d where d.supersededAt is null")
  long count();

  /**
   * The documents of an organization that are cited by a symbol, in any spelling of its letters.
   */
  @Query(
      """
      select d from PolicyDocument d
      where d.supersededAt is null
        and lower(d.metadata.symbol) = lower(:symbol)
        and d.metadata.organization = :organization
      order by d.id
      """)
  List<PolicyDocument> findBySymbol(String symbol, Organization organization);

  /** The slug of the document that was adopted last. */
  @Query(
      """
      select d.slug from PolicyDocument d
      where d.supersededAt is null
      order by d.metadata.adoptedOn desc nulls last, d.slug
      limit 1
      """)
  Optional<String> youngest();

  /** All documents, or those of one organization, the youngest adoption first. */
  @Query(
      """
      select d from PolicyDocument d
      where d.supersededAt is null
        and (:organization is null or d.metadata.organization = :organization)
      order by d.metadata.adoptedOn desc nulls last, d.slug
      """)
  List<PolicyDocument> list(@Nullable Organization organization);

  /**
   * The document at an address.
   *
   * @throws DocumentNotFound if there is none
   */
  default PolicyDocument get(String slug) {
    return get(slug, null);
  }

  /**
   * A version of the document at an address.
   *
   * @param version null for the one in force
   * @throws DocumentNotFound if there is none
   */
  default PolicyDocument get(String slug, @Nullable Integer version) {
    return (version == null ? findBySlug(slug) : findBySlugAndVersion(slug, version))
        .orElseThrow(() -> new DocumentNotFound(slug));
  }
}
