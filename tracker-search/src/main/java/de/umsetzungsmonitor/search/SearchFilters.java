package de.umsetzungsmonitor.search;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.search.index.StatusFilter;
import de.umsetzungsmonitor.search.index.TaggedWith;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What hits are narrowed to. An empty filter lets everything through; of several values in one
 * filter, any will do.
 *
 * @param documents slugs; an empty one, as of the address {@code document=}, names no document and
 *     filters nothing
 * @param years the years of adoption
 * @param state the ISO 3166-1 alpha-2 code of the state whose status is counted and filtered by;
 *     null for none, and then {@code statuses} say nothing
 * @param from the first day of adoption
 * @param to the last day of adoption
 */
public record SearchFilters(
    Set<Organization> organizations,
    Set<String> documents,
    Set<ProvisionKind> kinds,
    Set<TaggedWith> modalities,
    Set<Addressee> addressees,
    Set<Integer> years,
    @Nullable String state,
    Set<StatusFilter> statuses,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  /** Lets everything through. */
  public static final SearchFilters NONE =
      new SearchFilters(
          Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, Set.of(), null, null);

  /**
   * @throws IllegalArgumentException if the state is not two capital letters
   */
  public SearchFilters {
    if (state != null && !state.matches("[A-Z]{2}")) {
      throw new IllegalArgumentException("state " + state);
    }
    organizations = Set.copyOf(organizations);
    documents =
        documents.stream().filter(slug -> !slug.isEmpty()).collect(Collectors.toUnmodifiableSet());
    kinds = Set.copyOf(kinds);
    modalities = Set.copyOf(modalities);
    addressees = Set.copyOf(addressees);
    years = Set.copyOf(years);
    statuses = Set.copyOf(statuses);
  }
}
