package de.umsetzungsmonitor.domain.document;

import de.umsetzungsmonitor.domain.organization.Organization;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The documents of the tracker. */
public interface PolicyDocuments extends Repository<PolicyDocument, Long> {

  PolicyDocument save(PolicyDocument document);

  Optional<PolicyDocument> findBySlug(String slug);

  Optional<PolicyDocument> findBySourceSha256(String sha256);

  boolean existsBySlug(String slug);

  long count();

  /** All documents, or those of one organization, the youngest adoption first. */
  @Query(
      """
      select d from PolicyDocument d
      where :organization is null or d.metadata.organization = :organization
      order by d.metadata.adoptedOn desc nulls last, d.slug
      """)
  List<PolicyDocument> list(@Nullable Organization organization);

  /**
   * The document at an address.
   *
   * @throws DocumentNotFound if there is none
   */
  default PolicyDocument get(String slug) {
    return findBySlug(slug).orElseThrow(() -> new DocumentNotFound(slug));
  }
}
