package de.umsetzungsmonitor.web.matrix;

import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.web.export.StateGroups;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a matrix as they stand in its address, as typed. Several values of one
 * parameter may also stand in one, with commas between them.
 *
 * @param document slugs; none stands for all documents
 * @param q words to search for; the rows are then the first hits. So they are with any of the
 *     filters that only the search knows: organization, kind, year, from and to
 * @param states groups such as {@code eu}, or ISO codes; none stands for all that are bound
 * @param group the group of states that is open: a name in small letters, {@code all} for none, or
 *     {@code none} for all states side by side
 * @param part which part of a large group is open, counted from 1
 * @param status the value to emphasise
 * @param size how many rows a page has
 * @param after the provision behind which the page begins, as {@code slug/eId}
 */
record MatrixForm(
    List<String> document,
    String q,
    List<String> organization,
    List<String> kind,
    List<String> modality,
    List<String> addressee,
    List<String> year,
    String from,
    String to,
    List<String> states,
    String group,
    String part,
    String status,
    String asOf,
    String size,
    String after) {

  static final String PATH = "/matrix";

  /** How many rows a page has unless another number is asked for, and at most. */
  static final int USUAL_SIZE = 50;

  static final int LARGEST_SIZE = 200;

  MatrixForm(
      @Nullable List<String> document,
      @Nullable String q,
      @Nullable List<String> organization,
      @Nullable List<String> kind,
      @Nullable List<String> modality,
      @Nullable List<String> addressee,
      @Nullable List<String> year,
      @Nullable String from,
      @Nullable String to,
      @Nullable List<String> states,
      @Nullable String group,
      @Nullable String part,
      @Nullable String status,
      @Nullable String asOf,
      @Nullable String size,
      @Nullable String after) {
    this.document = values(document);
    this.q = typed(q);
    this.organization = values(organization);
    this.kind = values(kind);
    this.modality = values(modality);
    this.addressee = values(addressee);
    this.year = values(year);
    this.from = typed(from);
    this.to = typed(to);
    this.states = values(states);
    this.group = typed(group);
    this.part = number(part, 1, Integer.MAX_VALUE);
    this.status = typed(status);
    this.asOf = typed(asOf);
    this.size = number(size, USUAL_SIZE, LARGEST_SIZE);
    this.after = typed(after);
  }

  /** Which part of a large group is open, counted from 1. */
  int openPart() {
    return Integer.parseInt(part);
  }

  /** How many rows a page has. */
  public int rows() {
    return Integer.parseInt(size);
  }

  /** Whether the rows are hits of a search. */
  public boolean isSearch() {
    return !q.isEmpty() || !searchFilters().isEmpty();
  }

  /** The filters that only the search knows, by the names of their parameters. */
  public Map<String, List<String>> searchFilters() {
    Map<String, List<String>> filters = new LinkedHashMap<>();
    put(filters, "organization", organization);
    put(filters, "kind", kind);
    put(filters, "year", year);
    put(filters, "from", one(from));
    put(filters, "to", one(to));
    return filters;
  }

  /** The provision behind which the page begins; none for the first page. */
  Optional<ProvisionAddress> start() {
    return address(after);
  }

  /** A provision as parameters name it: {@code slug/eId}. */
  static Optional<ProvisionAddress> address(String provision) {
    int slash = provision.indexOf('/');
    return slash < 1
        ? Optional.empty()
        : Optional.of(
            new ProvisionAddress(provision.substring(0, slash), provision.substring(slash + 1)));
  }

  /** A provision as parameters name it. */
  static String name(ProvisionAddress provision) {
    return provision.slug() + "/" + provision.eId();
  }

  /** The address of this page. */
  public String address() {
    return address(parameters());
  }

  /** The address of the first page of the same matrix without what only the search knows. */
  public String addressWithoutSearch() {
    Map<String, List<String>> parameters = parameters();
    parameters
        .keySet()
        .removeAll(List.of("q", "organization", "kind", "year", "from", "to", "after"));
    return address(parameters);
  }

  /** The address of the same matrix from another provision on. */
  public String addressAfter(@Nullable String provision) {
    return addressWith("after", provision);
  }

  /** The address of this page with another group open, or another part of it. */
  public String addressOf(String group, int part) {
    Map<String, List<String>> parameters = parameters();
    parameters.put("group", one(group));
    parameters.put("part", part > 1 ? List.of(Integer.toString(part)) : List.of());
    return address(parameters);
  }

  /** The address of the same matrix for now. */
  public String addressOfNow() {
    return addressWith("asOf", null);
  }

  /** The states that are named one by one, as the text field shows them. */
  public String singleStates() {
    return String.join(", ", states.stream().filter(state -> !StateGroups.isGroup(state)).toList());
  }

  /** The address of one row of this matrix. */
  public String rowAddress() {
    Map<String, List<String>> parameters = parameters();
    parameters.remove("after");
    return PATH + "/row" + address(parameters).substring(PATH.length());
  }

  /** The address of the page that exports the same, which knows no searches. */
  public String exportAddress() {
    Map<String, List<String>> parameters = parameters();
    parameters.keySet().retainAll(List.of("document", "states", "modality", "addressee", "asOf"));
    return address(parameters).replaceFirst(PATH, "/exports");
  }

  private String addressWith(String name, @Nullable String value) {
    Map<String, List<String>> parameters = parameters();
    parameters.put(name, value == null ? List.of() : List.of(value));
    return address(parameters);
  }

  /** The parameters always in the same order, so that the same matrix has one address. */
  private Map<String, List<String>> parameters() {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    parameters.put("document", document.isEmpty() ? List.of("") : document);
    parameters.put("q", one(q));
    parameters.putAll(searchFilters());
    parameters.put("states", states.isEmpty() ? states : List.of(String.join(",", states)));
    parameters.put("group", one(group));
    parameters.put("part", openPart() > 1 ? List.of(part) : List.of());
    parameters.put("modality", modality);
    parameters.put("addressee", addressee);
    parameters.put("status", one(status));
    parameters.put("asOf", one(asOf));
    parameters.put("size", rows() == USUAL_SIZE ? List.of() : List.of(size));
    parameters.put("after", one(after));
    return parameters;
  }

  private static String address(Map<String, List<String>> parameters) {
    return parameters.entrySet().stream()
        .flatMap(entry ->
            entry.getValue().stream()
                .map(value ->
                    entry.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
        .collect(Collectors.joining("&", PATH + "?", ""));
  }

  private static void put(Map<String, List<String>> filters, String name, List<String> values) {
    if (!values.isEmpty()) {
      filters.put(name, values);
    }
  }

  private static List<String> one(String value) {
    return value.isEmpty() ? List.of() : List.of(value);
  }

  private static String typed(@Nullable String value) {
    return Objects.requireNonNullElse(value, "").replace("\0", "").strip();
  }

  /** A number that nobody could have chosen gives the usual one. */
  private static String number(@Nullable String typed, int usual, int largest) {
    try {
      return Integer.toString(Math.clamp(Integer.parseInt(typed(typed)), 1, largest));
    } catch (NumberFormatException e) {
      return Integer.toString(usual);
    }
  }

  private static List<String> values(@Nullable List<String> parameters) {
    return parameters == null
        ? List.of()
        : parameters.stream()
            .flatMap(parameter -> Arrays.stream(typed(parameter).split(",")))
            .map(String::strip)
            .filter(Predicate.not(String::isEmpty))
            .distinct()
            .toList();
  }
}
