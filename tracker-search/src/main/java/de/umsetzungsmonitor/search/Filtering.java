package de.umsetzungsmonitor.search;

import de.umsetzungsmonitor.search.index.Facet;
import de.umsetzungsmonitor.search.index.ProvisionFields;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.LongField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** Narrows a query to what was chosen. */
record Filtering(SearchFilters filters) {

  private static final FacetsConfig FACETS = Facet.config();

  /** The name of the facet that is not counted from the terms of the index. */
  static final String STATUS = "status";

  /** Narrowed in every way. */
  DrillDownQuery of(Query query) {
    DrillDownQuery filtered = new DrillDownQuery(FACETS, adopted(query));
    chosen(filters)
        .forEach((facet, values) -> values.forEach(value -> filtered.add(facet.key(), value)));
    if (filters.state() != null && !filters.statuses().isEmpty()) {
      filtered.add(STATUS, new StateStatus(filters.state()).any(filters.statuses()));
    }
    return filtered;
  }

  /** Narrowed to the days of adoption, which no facet counts. */
  Query adopted(Query query) {
    if (filters.from() == null && filters.to() == null) {
      return query;
    }
    Query days =
        LongField.newRangeQuery(
            ProvisionFields.ADOPTED,
            day(filters.from(), LocalDate.MIN),
            day(filters.to(), LocalDate.MAX));
    return new BooleanQuery.Builder().add(query, Occur.MUST).add(days, Occur.FILTER).build();
  }

  private static long day(@Nullable LocalDate chosen, LocalDate otherwise) {
    return (chosen == null ? otherwise : chosen).toEpochDay();
  }

  /** The facets that are filtered by, and which of their values are let through. */
  static Map<Facet, Set<String>> chosen(SearchFilters filters) {
    Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
    chosen.put(Facet.ORGANIZATION, names(filters.organizations()));
    chosen.put(Facet.DOCUMENT, filters.documents());
    chosen.put(Facet.KIND, names(filters.kinds()));
    chosen.put(Facet.MODALITY, names(filters.modalities()));
    chosen.put(Facet.ADDRESSEE, names(filters.addressees()));
    chosen.put(Facet.YEAR, names(filters.years()));
    chosen.values().removeIf(Set::isEmpty);
    return chosen;
  }

  private static Set<String> names(Set<?> values) {
    return values.stream().map(Object::toString).collect(Collectors.toSet());
  }
}
