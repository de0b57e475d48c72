package de.umsetzungsmonitor.search.query;

import static de.umsetzungsmonitor.search.index.ProvisionFields.SELF;

import de.umsetzungsmonitor.search.german.Citations;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * What may be called so: a provision, or a whole document.
 *
 * @param documents the citations of the documents that may be meant; none if it may be any
 * @param provision the citation of the provision; null if the whole document is meant
 * @param isCitation whether it was written as a citation; else it may be a label and need not
 */
public record Address(Set<String> documents, @Nullable String provision, boolean isCitation) {

  private static final float EXACT = 1_000;
  private static final float WITHIN = 900;
  private static final float AROUND = 500;
  private static final float BESIDE = 400;

  /** The provisions that are called so; all of the document if no more is named. */
  public Query exact() {
    return called(provision);
  }

  /**
   * The provisions that lie in what is called so, as paragraphs in an article. A word alone, as
   * "Erklärung", is not the address of all that has it in its label.
   */
  public Optional<Query> within() {
    return provision != null && Citations.isNumbered(provision)
        ? Optional.of(called(Citations.within(provision)))
        : Optional.empty();
  }

  /** Whether some provision is or lies in one that is called so; most of what is typed is none. */
  public boolean mayBeOfProvision(IndexSearcher searcher) throws IOException {
    return provision != null
        && isAnyIn(searcher, Set.of(provision, Citations.within(provision)))
        && (documents.isEmpty() || isAnyIn(searcher, documents));
  }

  /**
   * First what is called so, then what lies in it, then what it lies in, and where there is no such
   * provision its neighbours; nothing if none of these is there.
   */
  Optional<Query> ranked(IndexSearcher searcher) throws IOException {
    if (!documents.isEmpty() && !isAnyIn(searcher, documents)) {
      return Optional.empty();
    }
    List<Query> ranked = new ArrayList<>();
    if (provision == null) {
      add(null, AROUND, searcher, ranked);
    } else {
      add(provision, EXACT, searcher, ranked);
      if (Citations.isNumbered(provision)) {
        add(Citations.within(provision), WITHIN, searcher, ranked);
      }
      if (isCitation) {
        addAround(provision, ranked.isEmpty(), searcher, ranked);
      }
    }
    return ranked.isEmpty() ? Optional.empty() : Optional.of(new DisjunctionMaxQuery(ranked, 0));
  }

  private void addAround(
      String provision, boolean withNeighbours, IndexSearcher searcher, List<Query> ranked)
      throws IOException {
    float less = 0;
    for (String wider : Citations.wider(provision)) {
      add(wider, AROUND - less, searcher, ranked);
      if (withNeighbours) {
        add(Citations.within(wider), BESIDE - less, searcher, ranked);
      }
      less++;
    }
  }

  private Query called(@Nullable String key) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    if (!documents.isEmpty()) {
      BooleanQuery.Builder any = new BooleanQuery.Builder();
      documents.forEach(document -> any.add(self(document), Occur.SHOULD));
      all.add(any.build(), Occur.FILTER);
    }
    if (key != null) {
      all.add(self(key), Occur.FILTER);
    }
    return all.build();
  }

  /** Adds what is called so, if there is any. */
  private void add(@Nullable String key, float weight, IndexSearcher searcher, List<Query> ranked)
      throws IOException {
    Query called = called(key);
    if ((key == null || isAnyIn(searcher, Set.of(key))) && searcher.count(called) > 0) {
      ranked.add(new BoostQuery(new ConstantScoreQuery(called), weight));
    }
  }

  private static boolean isAnyIn(IndexSearcher searcher, Set<String> keys) throws IOException {
    return IndexedTerms.isAny(SELF, keys, searcher.getIndexReader());
  }

  private static Query self(String key) {
    return new TermQuery(new Term(SELF, key));
  }
}
