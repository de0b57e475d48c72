package de.umsetzungsmonitor.search;

import de.umsetzungsmonitor.search.index.Facet;
import de.umsetzungsmonitor.search.index.FacetedSearcher;
import de.umsetzungsmonitor.search.index.ProvisionFields;
import de.umsetzungsmonitor.search.index.ProvisionIndex;
import de.umsetzungsmonitor.search.query.ProvisionQuery;
import de.umsetzungsmonitor.search.query.TypedQuery;
import de.umsetzungsmonitor.search.query.TypedQueryParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.springframework.stereotype.Component;

/** Finds provisions by what people type. */
@Component
public class ProvisionSearch {

  private static final FacetsConfig FACETS = Facet.config();
  private static final SortField BY_DOCUMENT =
      new SortField(ProvisionFields.SLUG, SortField.Type.STRING);
  private static final SortField BY_POSITION =
      new SortField(ProvisionFields.POSITION, SortField.Type.INT);
  private static final Sort IN_DOCUMENT_ORDER = new Sort(BY_DOCUMENT, BY_POSITION);
  private static final Sort BEST_FIRST = new Sort(SortField.FIELD_SCORE, BY_DOCUMENT, BY_POSITION);

  private final ProvisionIndex index;
  private final ProvisionQuery queries = new ProvisionQuery();

  ProvisionSearch(ProvisionIndex index) {
    this.index = index;
  }

  /** What is in the index at this moment; nothing that a person types makes it fail. */
  public SearchResult search(SearchRequest request) {
    long start = System.nanoTime();
    Found found =
        index.read(searcher -> find(searcher, request)).orElse(new Found(0, List.of(), Map.of()));
    return new SearchResult(
        found.total(), (System.nanoTime() - start) / 1_000_000, found.hits(), found.facets());
  }

  private Found find(FacetedSearcher searcher, SearchRequest request) throws IOException {
    SortedSetDocValuesReaderState state = searcher.facets();
    if (state == null) {
      return new Found(0, List.of(), Map.of());
    }
    TypedQuery typed = TypedQueryParser.parse(request.query());
    Query query = queries.of(typed, searcher);
    DrillSideways.DrillSidewaysResult result =
        new DrillSideways(searcher, FACETS, state)
            .search(
                filtered(query, request),
                null,
                null,
                lastOf(request, searcher),
                typed.isEmpty() ? IN_DOCUMENT_ORDER : BEST_FIRST,
                false);
    return new Found(
        result.hits.totalHits.value(),
        hits(new HitReader(searcher, query), result.hits.scoreDocs, request),
        counts(result.facets));
  }

  private static DrillDownQuery filtered(Query query, SearchRequest request) {
    DrillDownQuery filtered = new DrillDownQuery(FACETS, query);
    filter(filtered, Facet.ORGANIZATION, names(request.organizations()));
    filter(filtered, Facet.DOCUMENT, request.documents().stream());
    filter(filtered, Facet.KIND, names(request.kinds()));
    filter(filtered, Facet.MODALITY, names(request.modalities()));
    filter(filtered, Facet.ADDRESSEE, names(request.addressees()));
    return filtered;
  }

  private static void filter(DrillDownQuery query, Facet facet, Stream<String> values) {
    values.filter(value -> !value.isEmpty()).forEach(value -> query.add(facet.key(), value));
  }

  private static Stream<String> names(Set<? extends Enum<?>> values) {
    return values.stream().map(Enum::name);
  }

  private static int lastOf(SearchRequest request, FacetedSearcher searcher) {
    long last = (request.page() + 1L) * request.size();
    return (int) Math.min(last, searcher.getIndexReader().maxDoc());
  }

  private static List<Hit> hits(HitReader reader, ScoreDoc[] found, SearchRequest request)
      throws IOException {
    List<Hit> hits = new ArrayList<>();
    long first = (long) request.page() * request.size();
    for (long i = first; i < found.length; i++) {
      FieldDoc doc = (FieldDoc) found[(int) i];
      hits.add(reader.read(doc.doc, doc.fields[0] instanceof Float score ? score : 0));
    }
    return hits;
  }

  private static Map<String, List<FacetCount>> counts(Facets facets) throws IOException {
    Map<String, List<FacetCount>> counts = new LinkedHashMap<>();
    for (Facet facet : Facet.values()) {
      FacetResult result = facets.getAllChildren(facet.key());
      counts.put(
          facet.key(),
          result == null
              ? List.of()
              : Stream.of(result.labelValues)
                  .map(value -> new FacetCount(value.label, value.value.intValue()))
                  .sorted(
                      Comparator.comparing(FacetCount::count)
                          .reversed()
                          .thenComparing(FacetCount::value))
                  .toList());
    }
    return counts;
  }

  private record Found(long total, List<Hit> hits, Map<String, List<FacetCount>> facets) {}
}
