package de.umsetzungsmonitor.search.query;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * What was typed, as queries.
 *
 * @param any finds what has anything of it, the better the more
 * @param all finds, in no order, only what has all of it or is called so; null if that is the same
 * @param absent the typed words that no provision has in whatever form, and which are not mistyped
 *     as far as is known; what is found of them only comes near
 */
public record Asked(Query any, @Nullable Query all, List<String> absent) {

  /** With its beginnings of words written out once, wherever they are used. */
  public Asked rewritten(IndexSearcher searcher) throws IOException {
    return new Asked(searcher.rewrite(any), all, absent);
  }

  /** The same ranks, of provisions that have all of it or of those that have anything. */
  public Query of(boolean allWords) {
    return allWords && all != null
        ? new BooleanQuery.Builder().add(any, Occur.MUST).add(all, Occur.FILTER).build()
        : any;
  }
}
