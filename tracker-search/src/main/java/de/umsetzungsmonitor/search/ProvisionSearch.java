package de.umsetzungsmonitor.search;

import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.search.index.FacetedSearcher;
import de.umsetzungsmonitor.search.index.ProvisionFields;
import de.umsetzungsmonitor.search.index.ProvisionIndex;
import de.umsetzungsmonitor.search.query.Asked;
import de.umsetzungsmonitor.search.query.MatchingOnly;
import de.umsetzungsmonitor.search.query.ProvisionQuery;
import de.umsetzungsmonitor.search.query.TypedQuery;
import de.umsetzungsmonitor.search.query.TypedQueryParser;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds provisions by what people type. */
@Component
public class ProvisionSearch {

  /** What cannot come among the best needs no ranking: it has been counted before. */
  private static final int ONLY_THE_BEST = 1;

  private static final Sort BEST_FIRST = inDocumentOrderAfter(SortField.FIELD_SCORE);
  private static final Sort ADOPTED_LAST_FIRST = inDocumentOrderAfter(byAdoption());
  private static final Sort CHANGED_LAST_FIRST =
      inDocumentOrderAfter(new SortField(ProvisionFields.CHANGED, SortField.Type.LONG, true));

  private final ProvisionIndex index;
  private final AlsoFound alsoFound = new AlsoFound();

  ProvisionSearch(ProvisionIndex index) {
    this.index = index;
  }

  /** What is in the index at this moment; nothing that a person types makes it fail. */
  public SearchResult search(SearchRequest request) {
    return search(request, false);
  }

  /**
   * The same, and what explains the hits: how many have all words, what else some were found by.
   */
  public SearchResult searchExplained(SearchRequest request) {
    return search(request, true);
  }

  private SearchResult search(SearchRequest request, boolean isExplained) {
    long start = System.nanoTime();
    TypedQuery typed = TypedQueryParser.parse(request.query());
    Found found =
        index.read(searcher -> find(searcher, request, isExplained, typed)).orElse(Found.NOTHING);
    return new SearchResult(
        found.total(),
        found.withAllWords(),
        found.documents(),
        (System.nanoTime() - start) / 1_000_000,
        found.hits(),
        found.facets(),
        found.didYouMean(),
        found.absent(),
        isExplained ? alsoFound.in(found.hits(), typed.text()) : List.of(),
        found.address());
  }

  private Found find(
      FacetedSearcher searcher, SearchRequest request, boolean isExplained, TypedQuery typed)
      throws IOException {
    ProvisionQuery queries = new ProvisionQuery(searcher);
    Asked asked = queries.asked(typed).rewritten(searcher);
    Query query = asked.of(request.allWords());
    Filtering filtering = new Filtering(request.filters());
    FacetCounts counts =
        new HitCounting(searcher, request.filters()).count(filtering.adopted(query));
    TopDocs best =
        searcher.search(
            filtering.of(query),
            new TopFieldCollectorManager(
                sort(request.sort(), typed), kept(request, counts.total()), ONLY_THE_BEST));
    return new Found(
        counts.total(),
        isExplained ? withAllWords(searcher, asked, request, counts.total()) : null,
        counts.documents(request.filters().documents()),
        new HitReader(searcher, asked.any()).read(page(best.scoreDocs, request)),
        counts.byFacet(),
        meant(searcher, queries, typed, request, counts.total()),
        asked.absent(),
        CitedProvisions.only(searcher, typed, filtering));
  }

  private static long withAllWords(
      FacetedSearcher searcher, Asked asked, SearchRequest request, long total) throws IOException {
    return asked.all() == null || request.allWords() || total == 0
        ? total
        : searcher.count(new Filtering(request.filters()).of(asked.all()));
  }

  /** What was probably meant, if it finds something and no less than what was typed. */
  private static @Nullable String meant(
      FacetedSearcher searcher,
      ProvisionQuery queries,
      TypedQuery typed,
      SearchRequest request,
      int total)
      throws IOException {
    String meant = queries.meant(typed.text());
    if (meant == null) {
      return null;
    }
    Query query = queries.asked(TypedQueryParser.parse(meant)).of(request.allWords());
    int found = searcher.count(new Filtering(request.filters()).of(MatchingOnly.of(query)));
    return found > 0 && found >= total ? meant : null;
  }

  /** The order that was asked for; no order but that of documents says anything of no words. */
  static Sort sort(SearchSort asked, TypedQuery typed) {
    return switch (asked) {
      case RELEVANCE -> typed.isEmpty() ? ProvisionFields.IN_DOCUMENT_ORDER : BEST_FIRST;
      case DOCUMENT -> ProvisionFields.IN_DOCUMENT_ORDER;
      case DATE -> ADOPTED_LAST_FIRST;
      case CHANGED -> CHANGED_LAST_FIRST;
    };
  }

  private static Sort inDocumentOrderAfter(SortField first) {
    return new Sort(
        Stream.concat(Stream.of(first), Stream.of(ProvisionFields.IN_DOCUMENT_ORDER.getSort()))
            .toArray(SortField[]::new));
  }

  private static SortField byAdoption() {
    SortField field =
        LongField.newSortField(ProvisionFields.ADOPTED, true, SortedNumericSelector.Type.MAX);
    field.setMissingValue(Long.MIN_VALUE);
    return field;
  }

  /**
   * How many hits are to be ranked so that the page is among them; none for one behind the last.
   */
  private static int kept(SearchRequest request, int total) {
    long last = request.before() + request.size();
    return request.before() < total ? (int) Math.min(last, total) : 1;
  }

  private static List<FieldDoc> page(ScoreDoc[] best, SearchRequest request) {
    return Arrays.stream(best).skip(request.before()).map(FieldDoc.class::cast).toList();
  }

  private record Found(
      long total,
      @Nullable Long withAllWords,
      int documents,
      List<Hit> hits,
      Map<String, List<FacetCount>> facets,
      @Nullable String didYouMean,
      List<String> absent,
      @Nullable ProvisionAddress address) {

    static final Found NOTHING = new Found(0, 0L, 0, List.of(), Map.of(), null, List.of(), null);
  }
}
