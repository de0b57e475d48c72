package de.umsetzungsmonitor.domain.provision;

import de.umsetzungsmonitor.domain.tag.QuoteNotInText;
import de.umsetzungsmonitor.domain.tag.TagAlreadyChanged;
import de.umsetzungsmonitor.domain.tag.TagEntry;
import java.time.Instant;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The provisions of all documents. */
public interface Provisions extends Repository<Provision, Long> {

  Provision save(Provision provision);

  void flush();

  /** The provision at an address, with its document. */
  @EntityGraph(attributePaths = "document")
  @Query("select p from Provision p where p.document.slug = :slug and p.eId = :eId")
  Optional<Provision> find(String slug, String eId);

  /**
   * Sets a tag.
   *
   * @throws ProvisionNotFound if there is no such provision
   * @throws QuoteNotInText if the quoted words do not stand in the text
   */
  @Transactional
  default void tag(String slug, String eId, TagEntry entry, String by, Instant at) {
    get(slug, eId).tag(entry, by, at);
  }

  /**
   * Puts another tag in the place of one.
   *
   * @throws ProvisionNotFound if there is no such provision
   * @throws TagAlreadyChanged if the tag is not, or no longer, in force there
   * @throws QuoteNotInText if the quoted words do not stand in the text
   */
  @Transactional
  default void retag(String slug, String eId, long tagId, TagEntry entry, String by, Instant at) {
    get(slug, eId).retag(tagId, entry, by, at);
    flush(tagId);
  }

  /**
   * Takes a tag out of force.
   *
   * @throws ProvisionNotFound if there is no such provision
   * @throws TagAlreadyChanged if the tag is not, or no longer, in force there
   */
  @Transactional
  default void untag(String slug, String eId, long tagId, String by, Instant at) {
    get(slug, eId).untag(tagId, by, at);
    flush(tagId);
  }

  /**
   * The provision at an address.
   *
   * @throws ProvisionNotFound if there is none
   */
  default Provision get(String slug, String eId) {
    return find(slug, eId).orElseThrow(() -> new ProvisionNotFound(slug, eId));
  }

  /** Of two who change a tag at the same time, the database refuses the second. */
  private void flush(long tagId) {
    try {
      flush();
    } catch (DataIntegrityViolationException e) {
      throw new TagAlreadyChanged(tagId);
    }
  }
}
