package de.umsetzungsmonitor.search;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.search.index.StatusFilter;
import de.umsetzungsmonitor.search.index.TaggedWith;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Filters to search with, one after the other. */
final class Chosen {

  private Set<Organization> organizations = Set.of();
  private Set<String> documents = Set.of();
  private Set<ProvisionKind> kinds = Set.of();
  private Set<TaggedWith> modalities = Set.of();
  private Set<Addressee> addressees = Set.of();
  private Set<Integer> years = Set.of();
  private @Nullable String state;
  private Set<StatusFilter> statuses = Set.of();
  private @Nullable LocalDate from;
  private @Nullable LocalDate to;

  Chosen organizations(Organization... values) {
    organizations = Set.of(values);
    return this;
  }

  Chosen documents(String... values) {
    documents = Set.of(values);
    return this;
  }

  Chosen kinds(ProvisionKind... values) {
    kinds = Set.of(values);
    return this;
  }

  Chosen modalities(TaggedWith... values) {
    modalities = Set.of(values);
    return this;
  }

  Chosen addressees(Addressee... values) {
    addressees = Set.of(values);
    return this;
  }

  Chosen years(Integer... values) {
    years = Set.of(values);
    return this;
  }

  Chosen status(String iso2, StatusFilter... values) {
    state = iso2;
    statuses = Set.of(values);
    return this;
  }

  Chosen adopted(@Nullable LocalDate first, @Nullable LocalDate last) {
    from = first;
    to = last;
    return this;
  }

  SearchFilters filters() {
    return new SearchFilters(
        organizations, documents, kinds, modalities, addressees, years, state, statuses, from, to);
  }

  /** The first 20 hits in a certain order. */
  SearchRequest request(String query, SearchSort sort) {
    return new SearchRequest(query, false, filters(), sort, 0, 20);
  }

  /** The best 20 hits. */
  SearchRequest request(String query) {
    return request(query, SearchSort.RELEVANCE);
  }
}
