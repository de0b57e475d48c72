package de.umsetzungsmonitor.domain.provision;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import de.umsetzungsmonitor.domain.document.PolicyDocument;
import de.umsetzungsmonitor.domain.tag.SuggestionText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
   * What rules suggest for a provision and what people decided about that.
   *
   * @throws ProvisionNotFound if there is no such provision
   */
  @Transactional(readOnly = true)
  default ProvisionReview review(ProvisionAddress address) {
    return ProvisionReview.of(entity(address));
  }

  /** What waits for a decision in a version, by eId; provisions without suggestions are missing. */
  @Transactional(readOnly = true)
  default Map<String, List<SuggestionText>> openSuggestions(PolicyDocument document) {
    return suggestedIn(document).stream()
        .collect(
            groupingBy(
                SuggestedFor::eId,
                mapping(each -> SuggestionText.of(each.suggestion()), toList())));
  }

  /** The eIds of the provisions of a version that ask nothing of anybody, as a person says. */
  @Query(
      """
      select p.eId from Provision p join p.noCommitments m
      where p.document = :document and m.removedAt is null
      """)
  Set<String> withoutCommitment(PolicyDocument document);

  /**
   * A provision with what is read beside it.
   *
   * @throws ProvisionNotFound if there is no such provision
   */
  @Transactional(readOnly = true)
  default ProvisionContext context(ProvisionAddress address) {
    Provision provision = entity(address);
    int position = provision.position();
    return ProvisionContext.of(
        provision, at(provision.document(), List.of(position - 1, position + 1)));
  }

  /** How many provisions a version has. */
  @Query("select count(p) from Provision p where p.document = :document")
  long count(PolicyDocument document);

  /**
   * The eIds of the provisions of a version on which states are to report: those of the kinds for
   * it, without what people found to ask others only, or nobody.
   */
  @Query(
      value = "select p.e_id from provision p where p.document_id = :document and p.counts",
      nativeQuery = true)
  Set<String> counted(long document);

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

  @Query(
      """
      select new de.umsetzungsmonitor.domain.provision.SuggestedFor(p.eId, s)
      from Provision p join p.suggestions s
      where p.document = :document and p.document.supersededAt is null and s.state = OPEN
      order by p.position, s.span.start, s.id
      """)
  List<SuggestedFor> suggestedIn(PolicyDocument document);

  @Query("select p from Provision p where p.document = :document and p.position in :positions")
  List<Provision> at(PolicyDocument document, List<Integer> positions);

  @EntityGraph(attributePaths = {"document", "parent"})
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
