package de.umsetzungsmonitor.web.search;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.search.SearchFilters;
import de.umsetzungsmonitor.search.SearchRequest;
import de.umsetzungsmonitor.search.SearchSort;
import de.umsetzungsmonitor.search.index.StatusFilter;
import de.umsetzungsmonitor.search.index.TaggedWith;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * The parameters of a search, as they stand in its address.
 *
 * @param document slugs
 * @param state the ISO 3166-1 alpha-2 code of the state whose {@code status} is meant
 * @param from the first day of adoption
 * @param to the last day of adoption
 * @param sort the name of a {@link SearchSort} in small letters
 * @param page counted from 0
 */
record SearchForm(
    @Nullable String q,
    @Nullable Set<Organization> organization,
    @Nullable Set<String> document,
    @Nullable Set<ProvisionKind> kind,
    @Nullable Set<TaggedWith> modality,
    @Nullable Set<Addressee> addressee,
    @Nullable Set<Integer> year,
    @Nullable String state,
    @Nullable Set<StatusFilter> status,
    @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
    @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
    @Nullable String sort,
    @Nullable Integer page,
    @Nullable Integer size) {

  private static final int USUAL_SIZE = 20;
  private static final Pattern ISO2 = Pattern.compile("[A-Z]{2}");

  /** The filters with several values in the order of the address. */
  private static final List<String> FILTERS =
      List.of("organization", "document", "kind", "modality", "addressee", "year", "status");

  SearchRequest request() {
    return new SearchRequest(
        query(),
        filters(),
        order(),
        Math.max(0, page == null ? 0 : page),
        Math.clamp(size == null ? USUAL_SIZE : size, 1, SearchRequest.LARGEST_SIZE));
  }

  private SearchFilters filters() {
    return new SearchFilters(
        given(organization),
        given(document),
        given(kind),
        given(modality),
        given(addressee),
        given(year),
        chosenState(),
        given(status),
        from,
        to);
  }

  /** The order that was asked for; by relevance where there is none of that name. */
  public SearchSort order() {
    return Stream.of(SearchSort.values())
        .filter(order -> nameOf(order).equals(sort))
        .findFirst()
        .orElse(SearchSort.RELEVANCE);
  }

  /** The state that was chosen; null if what stands there cannot be one. */
  public @Nullable String chosenState() {
    return state != null && ISO2.matcher(state).matches() ? state : null;
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
        "addressee", names(addressee),
        "year", names(year),
        "status", chosenState() == null ? List.of() : names(status));
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
    for (String facet : FILTERS) {
      filters.getOrDefault(facet, List.of()).forEach(value -> append(address, facet, value));
    }
    append(address, "state", chosenState());
    append(address, "from", from);
    append(address, "to", to);
    append(address, "sort", order() == SearchSort.RELEVANCE ? null : nameOf(order()));
    append(address, "page", number > 0 ? number : null);
    return address.toString();
  }

  private static void append(StringBuilder address, String name, @Nullable Object value) {
    if (value != null) {
      address.append('&').append(name).append('=').append(encoded(value.toString()));
    }
  }

  private static String nameOf(SearchSort order) {
    return order.name().toLowerCase(Locale.ROOT);
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
