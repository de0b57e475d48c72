package de.umsetzungsmonitor.search;

import de.umsetzungsmonitor.search.index.Facet;
import de.umsetzungsmonitor.search.index.ProvisionFields;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
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

  DrillDownQuery of(Query query) {
    DrillDownQuery filtered = new DrillDownQuery(FACETS, adopted(query));
    filter(filtered, Facet.ORGANIZATION, names(filters.organizations()));
    filter(filtered, Facet.DOCUMENT, filters.documents().stream());
    filter(filtered, Facet.KIND, names(filters.kinds()));
    filter(filtered, Facet.MODALITY, names(filters.modalities()));
    filter(filtered, Facet.ADDRESSEE, names(filters.addressees()));
    filter(filtered, Facet.YEAR, filters.years().stream().map(year -> Integer.toString(year)));
    if (filters.state() != null && !filters.statuses().isEmpty()) {
      filtered.add(STATUS, new StateStatus(filters.state()).any(filters.statuses()));
    }
    return filtered;
  }

  private Query adopted(Query query) {
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

  private static void filter(DrillDownQuery query, Facet facet, Stream<String> values) {
    values.filter(value -> !value.isEmpty()).forEach(value -> query.add(facet.key(), value));
  }

  private static Stream<String> names(Set<? extends Enum<?>> values) {
    return values.stream().map(Enum::name);
  }
}
