package de.umsetzungsmonitor.domain.provision;

import de.umsetzungsmonitor.domain.document.PolicyDocument;
import de.umsetzungsmonitor.domain.tag.TagChange;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Provisions to read, always in a fixed number of queries however long the document is. */
public interface ProvisionTexts extends Repository<Provision, Long> {

  /** A version's provisions in document order, with footnotes and the tags in force. */
  @Transactional(readOnly = true)
  default List<ProvisionText> ofDocument(PolicyDocument document) {
    withTags(document); // fills the tags of the same entities: two lists do not fit into one join
    return withFootnotes(document).stream().map(ProvisionText::of).toList();
  }

  /**
   * One provision with footnotes and the tags in force.
   *
   * @throws ProvisionNotFound if there is no such provision
   */
  @Transactional(readOnly = true)
  default ProvisionText get(ProvisionAddress address) {
    return ProvisionText.of(entity(address));
  }

  /**
   * Every step in the history of a provision's tags, from the first version on.
   *
   * @throws ProvisionNotFound if there is no such provision
   */
  @Transactional(readOnly = true)
  default List<TagChange> tagChanges(ProvisionAddress address) {
    return TagChange.of(entity(address).tagHistory());
  }

  /** How many provisions a version has. */
  @Query("select count(p) from Provision p where p.document = :document")
  long count(PolicyDocument document);

  /** The provision before a position in document order. */
  @Query(
      """
      select new de.umsetzungsmonitor.domain.provision.ProvisionRef(p.eId, p.label, p.kind)
      from Provision p where p.document = :document and p.position < :position
      order by p.position desc limit 1
      """)
  Optional<ProvisionRef> before(PolicyDocument document, int position);

  /** The provision behind a position in document order. */
  @Query(
      """
      select new de.umsetzungsmonitor.domain.provision.ProvisionRef(p.eId, p.label, p.kind)
      from Provision p where p.document = :document and p.position > :position
      order by p.position limit 1
      """)
  Optional<ProvisionRef> after(PolicyDocument document, int position);

  @EntityGraph(attributePaths = "tags")
  @Query("select p from Provision p where p.document = :document")
  List<Provision> withTags(PolicyDocument document);

  @EntityGraph(attributePaths = "footnotes")
  @Query("select p from Provision p where p.document = :document order by p.position")
  List<Provision> withFootnotes(PolicyDocument document);

  @EntityGraph(attributePaths = "parent")
  @Query(
      """
      select p from Provision p
      where p.document.slug = :slug and p.eId = :eId
        and (p.document.version = :version or :version is null and p.document.supersededAt is null)
      """)
  Optional<Provision> find(String slug, @Nullable Integer version, String eId);

  private Provision entity(ProvisionAddress address) {
    return find(address.slug(), address.version(), address.eId())
        .orElseThrow(() -> new ProvisionNotFound(address.slug(), address.eId()));
  }
}
