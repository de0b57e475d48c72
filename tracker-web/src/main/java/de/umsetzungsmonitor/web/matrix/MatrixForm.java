package de.umsetzungsmonitor.web.matrix;

import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.search.index.TaggedWith;
import de.umsetzungsmonitor.web.export.StateGroups;
import de.umsetzungsmonitor.web.page.AddressParameters;
import de.umsetzungsmonitor.web.page.TypedParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a matrix as they stand in its address, as typed. Several values of one
 * parameter may also stand in one, with commas between them.
 *
 * @param document slugs; none stands for all documents
 * @param q words to search for; the rows are then the first hits. So they are with any of the
 *     filters that only the search knows: organization, kind, year, from and to
 * @param words {@code all} if only hits with all words are asked for
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
    String words,
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
      @Nullable String words,
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
    this.document = TypedParameters.values(document);
    this.q = TypedParameters.text(q);
    this.words = TypedParameters.text(words);
    this.organization = TypedParameters.values(organization);
    this.kind = TypedParameters.values(kind);
    this.modality = TypedParameters.values(modality);
    this.addressee = TypedParameters.values(addressee);
    this.year = TypedParameters.values(year);
    this.from = TypedParameters.text(from);
    this.to = TypedParameters.text(to);
    this.states = TypedParameters.values(states);
    this.group = TypedParameters.text(group);
    this.part = number(part, 1, Integer.MAX_VALUE);
    this.status = TypedParameters.text(status);
    this.asOf = TypedParameters.text(asOf);
    this.size = number(size, USUAL_SIZE, LARGEST_SIZE);
    this.after = TypedParameters.text(after);
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

  /** Whether only hits with all words are asked for. */
  boolean isOfAllWords() {
    return !q.isEmpty() && words.equals("all");
  }

  /** The filters that only the search knows, by the names of their parameters. */
  public Map<String, List<String>> searchFilters() {
    Map<String, List<String>> filters = new LinkedHashMap<>();
    put(filters, "words", isOfAllWords() ? List.of(words) : List.of());
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
    return parameters().on(PATH);
  }

  /** The address of the first page of the same matrix without what only the search knows. */
  public String addressWithoutSearch() {
    return parameters()
        .remove("q", "words", "organization", "kind", "year", "from", "to", "after")
        .on(PATH);
  }

  /** The address of the same matrix from another provision on. */
  public String addressAfter(@Nullable String provision) {
    return parameters().put("after", provision).on(PATH);
  }

  /** The address of this page with another group open, or another part of it. */
  public String addressOf(String group, int part) {
    return parameters()
        .put("group", group)
        .put("part", part > 1 ? Integer.toString(part) : null)
        .on(PATH);
  }

  /** The address of the same matrix for now. */
  public String addressOfNow() {
    return parameters().remove("asOf").on(PATH);
  }

  /** The states that are named one by one, as the text field shows them. */
  public String singleStates() {
    return StateGroups.singles(states);
  }

  /** The address of one row of this matrix. */
  public String rowAddress() {
    return parameters().remove("after").on(PATH + "/row");
  }

  /**
   * Whether an export has the same rows: it knows no searches, and asks for tags that are there.
   */
  public boolean isExportable() {
    return !isSearch() && !modality.contains(TaggedWith.NOTHING.name());
  }

  /** The address of the page that exports the same, if {@link #isExportable}. */
  public String exportAddress() {
    return parameters().keep("document", "states", "modality", "addressee", "asOf").on("/exports");
  }

  private AddressParameters parameters() {
    AddressParameters parameters =
        new AddressParameters()
            .put("document", document.isEmpty() ? List.of("") : document)
            .put("q", q);
    searchFilters().forEach(parameters::put);
    return parameters
        .put("states", String.join(",", states))
        .put("group", group)
        .put("part", openPart() > 1 ? part : null)
        .put("modality", modality)
        .put("addressee", addressee)
        .put("status", status)
        .put("asOf", asOf)
        .put("size", rows() == USUAL_SIZE ? null : size)
        .put("after", after);
  }

  private static void put(Map<String, List<String>> filters, String name, List<String> values) {
    if (!values.isEmpty()) {
      filters.put(name, values);
    }
  }

  private static List<String> one(String value) {
    return value.isEmpty() ? List.of() : List.of(value);
  }

  /** A number that nobody could have chosen gives the usual one. */
  private static String number(@Nullable String typed, int usual, int largest) {
    try {
      return Integer.toString(
          Math.clamp(Integer.parseInt(TypedParameters.text(typed)), 1, largest));
    } catch (NumberFormatException e) {
      return Integer.toString(usual);
    }
  }
}
