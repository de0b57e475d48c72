package de.umsetzungsmonitor.web.search;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.search.SearchFilters;
import de.umsetzungsmonitor.search.SearchRequest;
import de.umsetzungsmonitor.search.SearchSort;
import de.umsetzungsmonitor.search.index.StatusFilter;
import de.umsetzungsmonitor.search.index.TaggedWith;
import de.umsetzungsmonitor.web.page.AddressParameters;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * The parameters of a search, as they stand in its address.
 *
 * @param words {@code all} if only hits with all words are asked for
 * @param document slugs
 * @param state the ISO 3166-1 alpha-2 code of the state whose {@code status} is meant; blank for
 *     none, where there would otherwise be one
 * @param from the first day of adoption
 * @param to the last day of adoption
 * @param sort the name of a {@link SearchSort} in small letters
 * @param page counted from 0
 * @param all whether the hits are asked for even if the query cites one provision
 */
record SearchForm(
    @Nullable String q,
    @Nullable String words,
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
    @Nullable Integer size,
    @Nullable Boolean all) {

  private static final String PATH = "/search";
  private static final String ALL_WORDS = "all";
  private static final int USUAL_SIZE = 20;
  private static final Pattern ISO2 = Pattern.compile("[A-Z]{2}");

  /** What the parameters are called that choose values to be counted, in the order of the page. */
  static final List<String> FACETS =
      List.of("organization", "document", "kind", "modality", "addressee", "status", "year");

  SearchRequest request() {
    return new SearchRequest(
        query(),
        isOfAllWords(),
        filters(),
        order(),
        Math.max(0, page == null ? 0 : page),
        chosenSize());
  }

  private int chosenSize() {
    return Math.clamp(size == null ? USUAL_SIZE : size, 1, SearchRequest.LARGEST_SIZE);
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

  /**
   * The same search as one reader means it, with the status of the own state beside the hits unless
   * it says of which.
   *
   * @param own the ISO code of the state that the reader coordinates; null for none
   */
  SearchForm forState(@Nullable String own) {
    if (own == null) {
      return with(chosenState(), all);
    }
    return state == null
        ? with(own, all)
        : with(Objects.requireNonNullElse(chosenState(), ""), all);
  }

  /** The same search, whose addresses lead to the hits whatever the query cites. */
  SearchForm ofHits() {
    return with(state, true);
  }

  private SearchForm with(@Nullable String state, @Nullable Boolean all) {
    return new SearchForm(
        q,
        words,
        organization,
        document,
        kind,
        modality,
        addressee,
        year,
        state,
        status,
        from,
        to,
        sort,
        page,
        size,
        all);
  }

  /** Whether the hits are asked for even if the query cites one provision. */
  public boolean isOfHits() {
    return Boolean.TRUE.equals(all);
  }

  /** Whether only what has all words is a hit. */
  public boolean isOfAllWords() {
    return ALL_WORDS.equals(words);
  }

  /** Whether there is anything that narrows the hits. */
  public boolean isNarrowed() {
    return isOfAllWords()
        || from != null
        || to != null
        || FACETS.stream().anyMatch(name -> !chosen(name).isEmpty());
  }

  /** Whether the first day comes after the last, so that there can be no hit. */
  public boolean isReversed() {
    return from != null && to != null && from.isAfter(to);
  }

  /** The chosen values of a filter, by the name of its parameter. */
  List<String> chosen(String name) {
    return parameters().of(name);
  }

  /** The address of this search. */
  public String address() {
    return pageAddress(0);
  }

  /** The address of another page of the same search. */
  public String pageAddress(int number) {
    return parameters().put("page", number > 0 ? Integer.toString(number) : null).on(PATH);
  }

  /** The address of the same search without one value of a filter. */
  public String addressWithout(String name, String value) {
    AddressParameters parameters = parameters();
    List<String> others = parameters.of(name).stream().filter(v -> !v.equals(value)).toList();
    return parameters.put(name, others).on(PATH);
  }

  /** The address of the search for what has all the words. */
  public String addressOfAllWords() {
    return parameters().put("words", ALL_WORDS).on(PATH);
  }

  /** The address of the same search for other words. */
  public String addressFor(String words) {
    return parameters().put("q", List.of(words)).remove("all").on(PATH);
  }

  /** The address of the search for the same words among all provisions. */
  public String addressOfAll() {
    return parameters().keep("q", "all").on(PATH);
  }

  /** The address of all hits as a file. */
  public String csvAddress(String dialect) {
    return parameters().put("dialect", dialect).on("/search.csv");
  }

  /** The address of the matrix of all hits with all states, which knows no status of one state. */
  public String matrixAddress() {
    List<String> documents = names(document);
    return parameters()
        .putFirst("document", documents.isEmpty() ? List.of("") : documents)
        .remove("state", "status", "sort", "size", "all")
        .on("/matrix");
  }

  private AddressParameters parameters() {
    return new AddressParameters()
        .put("q", List.of(query()))
        .put("words", isOfAllWords() ? ALL_WORDS : null)
        .put("organization", names(organization))
        .put("document", names(document))
        .put("kind", names(kind))
        .put("modality", names(modality))
        .put("addressee", names(addressee))
        .put("state", name(state == null || state.isBlank() ? state : chosenState()))
        .put("status", chosenState() == null ? List.of() : names(status))
        .put("year", names(year))
        .put("from", name(from))
        .put("to", name(to))
        .put("sort", order() == SearchSort.RELEVANCE ? null : nameOf(order()))
        .put("size", chosenSize() == USUAL_SIZE ? List.of() : name(chosenSize()))
        .put("all", isOfHits() ? "true" : null);
  }

  private static String nameOf(SearchSort order) {
    return order.name().toLowerCase(Locale.ROOT);
  }

  private static <T> Set<T> given(@Nullable Set<T> values) {
    return values == null ? Set.of() : values;
  }

  private static List<String> names(@Nullable Collection<?> values) {
    return values == null ? List.of() : values.stream().map(Object::toString).sorted().toList();
  }

  private static List<String> name(@Nullable Object value) {
    return value == null ? List.of() : List.of(value.toString());
  }
}
