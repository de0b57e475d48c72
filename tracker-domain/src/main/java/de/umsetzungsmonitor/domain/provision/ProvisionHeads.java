package de.umsetzungsmonitor.domain.provision;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Heads of provisions for lists, always in one query. */
public interface ProvisionHeads extends Repository<Provision, Long> {

  /**
   * The heads of all provisions with one of these addresses in one of these documents, in the
   * versions in force.
   */
  @Transactional(readOnly = true)
  default List<ProvisionHead> at(Collection<String> slugs, Collection<String> eIds) {
    return withTags(slugs, eIds).stream().map(ProvisionHead::of).toList();
  }

  @EntityGraph(attributePaths = {"document", "tags"})
  @Query(
      """
      select p from Provision p
      where p.document.slug in :slugs and p.document.supersededAt is null and p.eId in :eIds
      """)
  List<Provision> withTags(Collection<String> slugs, Collection<String> eIds);
}
