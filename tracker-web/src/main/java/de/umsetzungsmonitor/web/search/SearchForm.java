package de.umsetzungsmonitor.web.search;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.search.SearchRequest;
import de.umsetzungsmonitor.search.index.TaggedWith;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a search, as they stand in its address.
 *
 * @param document slugs
 * @param page counted from 0
 */
record SearchForm(
    @Nullable String q,
    @Nullable Set<Organization> organization,
    @Nullable Set<String> document,
    @Nullable Set<ProvisionKind> kind,
    @Nullable Set<TaggedWith> modality,
    @Nullable Set<Addressee> addressee,
    @Nullable Integer page,
    @Nullable Integer size) {

  private static final int USUAL_SIZE = 20;

  SearchRequest request() {
    return new SearchRequest(
        query(),
        given(organization),
        given(document),
        given(kind),
        given(modality),
        given(addressee),
        Math.max(0, page == null ? 0 : page),
        Math.clamp(size == null ? USUAL_SIZE : size, 1, SearchRequest.LARGEST_SIZE));
  }

  public String query() {
    return q == null ? "" : q.strip();
  }

  /** The chosen values of each facet, under the facet's name, in the order of the address. */
  Map<String, List<String>> chosen() {
    return Map.of(
        "organization", names(organization),
        "document", names(document),
        "kind", names(kind),
        "modality", names(modality),
        "addressee", names(addressee));
  }

  /** The address of another page of the same search. */
  public String pageAddress(int number) {
    return address(chosen(), number);
  }

  /** The address of the same search without one value of a filter. */
  public String addressWithout(String facet, String value) {
    Map<String, List<String>> fewer = new HashMap<>(chosen());
    fewer.computeIfPresent(
        facet, (name, values) -> values.stream().filter(v -> !v.equals(value)).toList());
    return address(fewer, 0);
  }

  /** The parameters always in the same order, so that the same search has one address. */
  private String address(Map<String, List<String>> filters, int number) {
    StringBuilder address = new StringBuilder("/search?q=").append(encoded(query()));
    for (String facet : SearchPage.FACETS) {
      for (String value : filters.getOrDefault(facet, List.of())) {
        address.append('&').append(facet).append('=').append(encoded(value));
      }
    }
    if (number > 0) {
      address.append("&page=").append(number);
    }
    return address.toString();
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static <T> Set<T> given(@Nullable Set<T> values) {
    return values == null ? Set.of() : values;
  }

  private static List<String> names(@Nullable Collection<?> values) {
    return values == null ? List.of() : values.stream().map(Object::toString).sorted().toList();
  }
}
