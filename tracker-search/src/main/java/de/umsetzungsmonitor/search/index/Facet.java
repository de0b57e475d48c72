package de.umsetzungsmonitor.search.index;

import de.umsetzungsmonitor.domain.index.IndexableProvision;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.facet.FacetsConfig;

/** What hits can be counted and filtered by. */
public enum Facet {
  ORGANIZATION("organization", provision -> List.of(provision.organization().name())),
  DOCUMENT("document", provision -> List.of(provision.slug())),
  KIND("kind", provision -> List.of(provision.kind().name())),
  /** Provisions without a tag are counted as {@link TaggedWith#NOTHING}. */
  MODALITY(
      "modality",
      provision ->
          provision.modalities().isEmpty()
              ? List.of(TaggedWith.NOTHING.name())
              : names(provision.modalities())),
  ADDRESSEE("addressee", provision -> names(provision.addressees())),
  /** Of adoption; provisions of documents without a date are not counted. */
  YEAR(
      "year",
      provision ->
          provision.adoptedOn() == null
              ? List.of()
              : List.of(Integer.toString(provision.adoptedOn().getYear())));

  private final String key;
  private final Function<IndexableProvision, List<String>> values;

  Facet(String key, Function<IndexableProvision, List<String>> values) {
    this.key = key;
    this.values = values;
  }

  /** Its name in results and in the index. */
  public String key() {
    return key;
  }

  /** The values of a provision. */
  List<String> values(IndexableProvision provision) {
    return values.apply(provision);
  }

  /** How all facets are stored. */
  public static FacetsConfig config() {
    FacetsConfig config = new FacetsConfig();
    Stream.of(values()).forEach(facet -> config.setMultiValued(facet.key, true));
    return config;
  }

  private static List<String> names(Collection<? extends Enum<?>> values) {
    return values.stream().map(Enum::name).toList();
  }
}
