package de.umsetzungsmonitor.domain.provision;

import de.umsetzungsmonitor.domain.document.DocumentSuperseded;
import de.umsetzungsmonitor.domain.document.PolicyDocument;
import de.umsetzungsmonitor.domain.tag.QuoteNotInText;
import de.umsetzungsmonitor.domain.tag.TagAlreadyChanged;
import de.umsetzungsmonitor.domain.tag.TagEntry;
import jakarta.persistence.LockModeType;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The provisions of all documents. */
public interface Provisions extends Repository<Provision, Long> {

  /** With what SQLSTATE the database refuses to write on a version that is not in force. */
  String SUPERSEDED = "23S01";

  Provision save(Provision provision);

  void flush();

  /**
   * The provision at an address, with its document.
   *
   * @param version null for the version in force
   */
  @EntityGraph(attributePaths = "document")
  @Query(
      """
      select p from Provision p
      where p.document.slug = :slug and p.eId = :eId
        and (p.document.version = :version or :version is null and p.document.supersededAt is null)
      """)
  Optional<Provision> find(String slug, @Nullable Integer version, String eId);

  /** Provisions with their documents, in any order. */
  @EntityGraph(attributePaths = "document")
  @Query("select p from Provision p where p.id in :ids")
  List<Provision> withDocuments(Collection<Long> ids);

  /** Which provision of the next version took the place of one; none also where it was dropped. */
  Optional<Provision> findByPredecessor(Provision predecessor);

  /**
   * Whether the address of a provision was that of another one in an earlier version of its
   * document, so that who names it may mean either.
   */
  @Query(
      value =
          """
          with recursive line (id, predecessor_id) as (
            select id, predecessor_id from provision where id = :id
            union all
            select p.id, p.predecessor_id from line join provision p on p.id = line.predecessor_id)
          select exists (
            select from provision p
            join policy_document d on d.id = p.document_id
            join provision earlier on earlier.e_id = p.e_id
            join policy_document e on e.id = earlier.document_id
            where p.id = :id and e.slug = d.slug and e.version < d.version
              and earlier.id not in (select line.id from line))
          """,
      nativeQuery = true)
  boolean isAmbiguous(long id);

  /** The provisions of a version in document order, with the tags they ever bore. */
  @EntityGraph(attributePaths = "tags")
  @Query("select p from Provision p where p.document = :document order by p.position")
  List<Provision> withTags(PolicyDocument document);

  /** The same provisions, with all that was ever suggested for them. */
  @EntityGraph(attributePaths = "suggestions")
  @Query("select p from Provision p where p.document = :document")
  List<Provision> withSuggestions(PolicyDocument document);

  /** The same provisions, with the marks that they ask nothing of anybody. */
  @EntityGraph(attributePaths = "noCommitments")
  @Query("select p from Provision p where p.document = :document")
  List<Provision> withNoCommitments(PolicyDocument document);

  /**
   * A provision, locked until the transaction ends, so that all who say something of it queue. The
   * document is left alone.
   */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select p from Provision p where p.id = :id")
  Optional<Provision> lock(long id);

  /** The same for several, always in the same order, so that nobody waits crosswise. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select p from Provision p where p.id in :ids order by p.id")
  List<Provision> lockAll(Collection<Long> ids);

  /** The same for all of a version. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select p from Provision p where p.document = :document order by p.id")
  List<Provision> lockAll(PolicyDocument document);

  @Query(
      """
      select p.id from Provision p
      where p.document.slug = :slug and p.eId = :eId
        and (p.document.version = :version or :version is null and p.document.supersededAt is null)
      """)
  Optional<Long> findId(String slug, @Nullable Integer version, String eId);

  /**
   * Sets a tag.
   *
   * @throws ProvisionNotFound if there is no such provision
   * @throws DocumentSuperseded if that version of the document is not in force
   * @throws QuoteNotInText if the quoted words do not stand in the text
   */
  @Transactional
  default void tag(ProvisionAddress address, TagEntry entry, String by, Instant at) {
    Provision provision = lock(address);
    provision.tagging().tag(entry, by, at);
    flush(provision);
  }

  /**
   * Puts another tag in the place of one.
   *
   * @throws ProvisionNotFound if there is no such provision
   * @throws DocumentSuperseded if that version of the document is not in force
   * @throws TagAlreadyChanged if the tag is not, or no longer, in force there
   * @throws QuoteNotInText if the quoted words do not stand in the text
   */
  @Transactional
  default void retag(ProvisionAddress address, long tagId, TagEntry entry, String by, Instant at) {
    Provision provision = lock(address);
    provision.tagging().retag(tagId, entry, by, at);
    flush(provision, tagId);
  }

  /**
   * Takes a tag out of force.
   *
   * @throws ProvisionNotFound if there is no such provision
   * @throws DocumentSuperseded if that version of the document is not in force
   * @throws TagAlreadyChanged if the tag is not, or no longer, in force there
   */
  @Transactional
  default void untag(ProvisionAddress address, long tagId, String by, Instant at) {
    Provision provision = lock(address);
    provision.tagging().untag(tagId, by, at);
    flush(provision, tagId);
  }

  /**
   * Confirms a tag that a new version took over.
   *
   * @throws ProvisionNotFound if there is no such provision
   * @throws DocumentSuperseded if that version of the document is not in force
   * @throws TagAlreadyChanged if the tag is not, or no longer, in force there
   * @throws QuoteNotInText if the text lost the words that the tag rested on
   */
  @Transactional
  default void confirmTag(ProvisionAddress address, long tagId, String by, Instant at) {
    Provision provision = lock(address);
    provision.tagging().confirm(tagId, by, at);
    flush(provision, tagId);
  }

  /** The provision for which a suggestion was made. */
  @Query("select p.id from Provision p join p.suggestions s where s.id = :suggestionId")
  Optional<Long> findIdBySuggestion(long suggestionId);

  /**
   * The provision at an address, locked until the transaction ends.
   *
   * @throws ProvisionNotFound if there is none
   */
  default Provision lock(ProvisionAddress address) {
    return findId(address.slug(), address.version(), address.eId())
        .flatMap(this::lock)
        .orElseThrow(() -> new ProvisionNotFound(address.slug(), address.eId()));
  }

  /**
   * The provision at an address.
   *
   * @throws ProvisionNotFound if there is none
   */
  default Provision get(ProvisionAddress address) {
    return find(address.slug(), address.version(), address.eId())
        .orElseThrow(() -> new ProvisionNotFound(address.slug(), address.eId()));
  }

  /**
   * The provision at an address in the version in force.
   *
   * @throws ProvisionNotFound if there is none
   */
  default Provision get(String slug, String eId) {
    return get(new ProvisionAddress(slug, eId));
  }

  /**
   * Writes what was said of a provision. Whoever does so while a new version is being accepted
   * learns of it from the database.
   *
   * @throws DocumentSuperseded if this version of the document is no longer in force
   */
  default void flush(Provision provision) {
    try {
      flush();
    } catch (DataIntegrityViolationException e) {
      if (e.getMostSpecificCause() instanceof SQLException refused
          && refused.getSQLState().equals(SUPERSEDED)) {
        PolicyDocument document = provision.document();
        throw new DocumentSuperseded(document.slug(), document.version());
      }
      throw e;
    }
  }

  /** Of two who change a tag at the same time, the database refuses the second. */
  private void flush(Provision provision, long tagId) {
    try {
      flush(provision);
    } catch (DataIntegrityViolationException e) {
      throw new TagAlreadyChanged(tagId);
    }
  }
}
