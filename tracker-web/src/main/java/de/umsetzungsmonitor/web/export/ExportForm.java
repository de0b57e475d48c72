package de.umsetzungsmonitor.web.export;

import de.umsetzungsmonitor.web.page.TypedParameters;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What an address asks to export, as typed. Several values of one parameter may also stand in one,
 * with commas between them.
 *
 * @param scope whether all provisions are meant or those that ask something of states
 * @param dialect of a CSV file; only where no format is given
 */
record ExportForm(
    List<String> document,
    List<String> organization,
    List<String> states,
    List<String> kind,
    List<String> modality,
    List<String> addressee,
    String scope,
    String asOf,
    String format,
    String dialect) {

  ExportForm(
      @Nullable List<String> document,
      @Nullable List<String> organization,
      @Nullable List<String> states,
      @Nullable List<String> kind,
      @Nullable List<String> modality,
      @Nullable List<String> addressee,
      @Nullable String scope,
      @Nullable String asOf,
      @Nullable String format,
      @Nullable String dialect) {
    this.document = TypedParameters.values(document);
    this.organization = TypedParameters.values(organization);
    this.states = TypedParameters.values(states);
    this.kind = TypedParameters.values(kind);
    this.modality = TypedParameters.values(modality);
    this.addressee = TypedParameters.values(addressee);
    this.scope = TypedParameters.text(scope);
    this.asOf = TypedParameters.text(asOf);
    this.format = TypedParameters.text(format);
    this.dialect = TypedParameters.text(dialect);
  }

  /** The choice as the query of an address, its parameters in fixed order. */
  String query(ExportScope chosenScope, String day, ExportFormat chosenFormat) {
    UriComponentsBuilder address = UriComponentsBuilder.newInstance();
    add(address, "document", document);
    add(address, "organization", organization);
    add(address, "states", states.isEmpty() ? states : List.of(String.join(",", states)));
    add(address, "kind", kind);
    add(address, "modality", modality);
    add(address, "addressee", addressee);
    add(address, "scope", List.of(chosenScope.parameter()));
    add(address, "asOf", List.of(day));
    add(address, "format", List.of(chosenFormat.parameter()));
    return Objects.requireNonNull(address.encode().build().getQuery());
  }

  private static void add(UriComponentsBuilder address, String name, List<String> values) {
    values.forEach(value -> address.queryParam(name, value));
  }

  /** The states that are named one by one, as the text field shows them. */
  String singleStates() {
    return StateGroups.singles(states);
  }
}
