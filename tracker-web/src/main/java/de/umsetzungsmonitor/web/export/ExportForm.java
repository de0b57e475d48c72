package de.umsetzungsmonitor.web.export;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What an address asks to export, as typed. Several values of one parameter may also stand in one,
 * with commas between them.
 */
record ExportForm(
    List<String> document,
    List<String> organization,
    List<String> states,
    List<String> kind,
    List<String> modality,
    List<String> addressee,
    String asOf,
    String dialect) {

  ExportForm(
      @Nullable List<String> document,
      @Nullable List<String> organization,
      @Nullable List<String> states,
      @Nullable List<String> kind,
      @Nullable List<String> modality,
      @Nullable List<String> addressee,
      @Nullable String asOf,
      @Nullable String dialect) {
    this.document = values(document);
    this.organization = values(organization);
    this.states = values(states);
    this.kind = values(kind);
    this.modality = values(modality);
    this.addressee = values(addressee);
    this.asOf = Objects.requireNonNullElse(asOf, "").strip();
    this.dialect = Objects.requireNonNullElse(dialect, "").strip();
  }

  /** The address of the file, its parameters in fixed order. */
  String download(String day, CsvDialect dialect) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath("/api/status.csv");
    add(address, "document", document);
    add(address, "organization", organization);
    add(address, "states", states.isEmpty() ? states : List.of(String.join(",", states)));
    add(address, "kind", kind);
    add(address, "modality", modality);
    add(address, "addressee", addressee);
    add(address, "asOf", List.of(day));
    add(address, "dialect", List.of(dialect.parameter()));
    return address.encode().build().toUriString();
  }

  private static void add(UriComponentsBuilder address, String name, List<String> values) {
    values.forEach(value -> address.queryParam(name, value));
  }

  /** The states that are named one by one, as the text field shows them. */
  String singleStates() {
    return String.join(", ", states.stream().filter(state -> !StateGroups.isGroup(state)).toList());
  }

  private static List<String> values(@Nullable List<String> parameters) {
    return parameters == null
        ? List.of()
        : parameters.stream()
            .flatMap(parameter -> Arrays.stream(parameter.split(",")))
            .map(String::strip)
            .filter(value -> !value.isEmpty())
            .distinct()
            .toList();
  }
}
