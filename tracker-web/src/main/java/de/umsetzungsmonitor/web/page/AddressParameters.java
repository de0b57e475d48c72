package de.umsetzungsmonitor.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of an address in the order in which they were first put, so that the same page has
 * one address. A parameter without values does not stand in it.
 */
public final class AddressParameters {

  private final SequencedMap<String, List<String>> values = new LinkedHashMap<>();

  /** Gives a parameter these values instead of those it had. */
  public AddressParameters put(String name, List<String> several) {
    values.put(name, several);
    return this;
  }

  /** Gives a parameter this value instead of those it had; none if it is null or empty. */
  public AddressParameters put(String name, @Nullable String one) {
    return put(name, one == null || one.isEmpty() ? List.of() : List.of(one));
  }

  /** Gives a parameter these values, and the first place. */
  public AddressParameters putFirst(String name, List<String> several) {
    values.putFirst(name, several);
    return this;
  }

  /** Takes parameters away. */
  public AddressParameters remove(String... names) {
    values.keySet().removeAll(Set.of(names));
    return this;
  }

  /** Takes all parameters away but these. */
  public AddressParameters keep(String... names) {
    values.keySet().retainAll(Set.of(names));
    return this;
  }

  /** The values of a parameter; none if it is not there. */
  public List<String> of(String name) {
    return values.getOrDefault(name, List.of());
  }

  /**
   * The address of a page with these parameters, encoded whatever is in them: {@code
   * /search?q=Kind&year=2022}.
   *
   * @param path encoded already
   */
  public String on(String path) {
    String query =
        values.entrySet().stream()
            .flatMap(entry ->
                entry.getValue().stream().map(value -> entry.getKey() + "=" + encoded(value)))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
