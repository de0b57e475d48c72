package de.umsetzungsmonitor.search;

import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.search.index.FacetedSearcher;
import de.umsetzungsmonitor.search.index.ProvisionIndex;
import de.umsetzungsmonitor.search.query.ProvisionQuery;
import de.umsetzungsmonitor.search.query.TypedQuery;
import de.umsetzungsmonitor.search.query.TypedQueryParser;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.springframework.stereotype.Component;

/** All hits of a search, however many. */
@Component
public class AllHits {

  private static final int AT_ONCE = 1_000;

  /** Each time all hits are gone through again; those ranked are held in memory. */
  private static final int RANKED_AT_ONCE = 20 * AT_ONCE;

  private final ProvisionIndex index;

  AllHits(ProvisionIndex index) {
    this.index = index;
  }

  /**
   * Hands over where all hits are, a thousand at once, in the order in which the pages show them
   * and all from one moment of the index.
   *
   * @param request what is looked for; its page and size say nothing here
   */
  public void read(SearchRequest request, Consumer<List<ProvisionAddress>> consumer) {
    index.read(searcher -> {
      TypedQuery typed = TypedQueryParser.parse(request.query());
      Query filtered = filtered(searcher, request, typed);
      Sort sort = ProvisionSearch.sort(request.sort(), typed);
      ScoreDoc[] hits = searcher.search(filtered, RANKED_AT_ONCE, sort).scoreDocs;
      while (hits.length > 0) {
        for (int start = 0; start < hits.length; start += AT_ONCE) {
          int end = Math.min(start + AT_ONCE, hits.length);
          consumer.accept(StoredAddresses.of(searcher, Arrays.asList(hits).subList(start, end)));
        }
        hits = after(hits, searcher, filtered, sort);
      }
      return true;
    });
  }

  /**
   * Where the first hits are, in the same order.
   *
   * @param count how many of them at most
   */
  public List<ProvisionAddress> first(SearchRequest request, int count) {
    TypedQuery typed = TypedQueryParser.parse(request.query());
    return index
        .read(searcher -> {
          Query filtered = filtered(searcher, request, typed);
          Sort sort = ProvisionSearch.sort(request.sort(), typed);
          return StoredAddresses.of(
              searcher, Arrays.asList(searcher.search(filtered, count, sort).scoreDocs));
        })
        .orElse(List.of());
  }

  private static Query filtered(FacetedSearcher searcher, SearchRequest request, TypedQuery typed)
      throws IOException {
    Query query = new ProvisionQuery(searcher).asked(typed).of(request.allWords());
    return new Filtering(request.filters()).of(searcher.rewrite(query));
  }

  private static ScoreDoc[] after(ScoreDoc[] hits, FacetedSearcher searcher, Query query, Sort sort)
      throws IOException {
    return hits.length < RANKED_AT_ONCE
        ? new ScoreDoc[0]
        : searcher.searchAfter((FieldDoc) hits[hits.length - 1], query, RANKED_AT_ONCE, sort)
            .scoreDocs;
  }
}
