package de.umsetzungsmonitor.search.index;

import java.io.IOException;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.jspecify.annotations.Nullable;

/** The index at one moment, with the state that facets need of it. */
public final class FacetedSearcher extends IndexSearcher {

  /** Provisions are short, so that their length says little. */
  static final Similarity SIMILARITY = new BM25Similarity(1.2f, 0.3f);

  private static final FacetsConfig CONFIG = Facet.config();

  private final @Nullable SortedSetDocValuesReaderState facets;

  FacetedSearcher(IndexReader reader) throws IOException {
    super(reader);
    setSimilarity(SIMILARITY);
    facets =
        reader.numDocs() == 0 ? null : new DefaultSortedSetDocValuesReaderState(reader, CONFIG);
  }

  /** The values to count by; null if the index is empty. */
  public @Nullable SortedSetDocValuesReaderState facets() {
    return facets;
  }
}
