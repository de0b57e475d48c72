package de.umsetzungsmonitor.search;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.search.index.TaggedWith;
import java.util.Set;

/**
 * What is looked for. An empty filter lets everything through; of several values in one filter, any
 * will do.
 *
 * @param query what a person typed, whatever it is; blank asks for all in document order
 * @param documents slugs
 * @param page counted from 0
 * @param size hits on a page, 1 to 100
 */
public record SearchRequest(
    String query,
    Set<Organization> organizations,
    Set<String> documents,
    Set<ProvisionKind> kinds,
    Set<TaggedWith> modalities,
    Set<Addressee> addressees,
    int page,
    int size) {

  public static final int LARGEST_SIZE = 100;

  /**
   * @throws IllegalArgumentException if page or size are out of bounds
   */
  public SearchRequest {
    if (page < 0 || size < 1 || size > LARGEST_SIZE) {
      throw new IllegalArgumentException("page " + page + " of size " + size);
    }
    organizations = Set.copyOf(organizations);
    documents = Set.copyOf(documents);
    kinds = Set.copyOf(kinds);
    modalities = Set.copyOf(modalities);
    addressees = Set.copyOf(addressees);
  }

  /** The first 20 hits among all provisions. */
  public static SearchRequest of(String query) {
    return new SearchRequest(query, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), 0, 20);
  }
}
