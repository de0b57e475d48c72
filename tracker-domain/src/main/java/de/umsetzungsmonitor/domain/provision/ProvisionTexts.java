package de.umsetzungsmonitor.domain.provision;

import de.umsetzungsmonitor.domain.tag.TagChange;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Provisions to read, always in a fixed number of queries however long the document is. */
public interface ProvisionTexts extends Repository<Provision, Long> {

  /** A document's provisions in document order, with footnotes and the tags in force. */
  @Transactional(readOnly = true)
  default List<ProvisionText> ofDocument(String slug) {
    withTags(slug); // fills the tags of the same entities: two lists do not fit into one join
    return withFootnotes(slug).stream().map(ProvisionText::of).toList();
  }

  /**
   * One provision with footnotes and the tags in force.
   *
   * @throws ProvisionNotFound if there is no such provision
   */
  @Transactional(readOnly = true)
  default ProvisionText get(String slug, String eId) {
    return ProvisionText.of(entity(slug, eId));
  }

  /**
   * Every step in the history of a provision's tags.
   *
   * @throws ProvisionNotFound if there is no such provision
   */
  @Transactional(readOnly = true)
  default List<TagChange> tagChanges(String slug, String eId) {
    return TagChange.of(entity(slug, eId).tagHistory());
  }

  /** How many provisions a document has. */
  @Query("select count(p) from Provision p where p.document.slug = :slug")
  long count(String slug);

  /** The provision before a position in document order. */
  @Query(
      """
      select new de.umsetzungsmonitor.domain.provision.ProvisionRef(p.eId, p.label, p.kind)
      from Provision p where p.document.slug = :slug and p.position < :position
      order by p.position desc limit 1
      """)
  Optional<ProvisionRef> before(String slug, int position);

  /** The provision behind a position in document order. */
  @Query(
      """
      select new de.umsetzungsmonitor.domain.provision.ProvisionRef(p.eId, p.label, p.kind)
      from Provision p where p.document.slug = :slug and p.position > :position
      order by p.position limit 1
      """)
  Optional<ProvisionRef> after(String slug, int position);

  @EntityGraph(attributePaths = "tags")
  @Query("select p from Provision p where p.document.slug = :slug")
  List<Provision> withTags(String slug);

  @EntityGraph(attributePaths = "footnotes")
  @Query("select p from Provision p where p.document.slug = :slug order by p.position")
  List<Provision> withFootnotes(String slug);

  @EntityGraph(attributePaths = "parent")
  @Query("select p from Provision p where p.document.slug = :slug and p.eId = :eId")
  Optional<Provision> find(String slug, String eId);

  private Provision entity(String slug, String eId) {
    return find(slug, eId).orElseThrow(() -> new ProvisionNotFound(slug, eId));
  }
}
