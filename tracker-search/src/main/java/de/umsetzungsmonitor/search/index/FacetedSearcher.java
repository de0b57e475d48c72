package de.umsetzungsmonitor.search.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/** The index at one moment, with what is needed to count hits by facets. */
public final class FacetedSearcher extends IndexSearcher {

  /** Provisions are short, so that their length says little. */
  static final Similarity SIMILARITY = new BM25Similarity(1.2f, 0.3f);

  /**
   * A query has at most 32 words; a compound with all its parts in all their forms is some hundred
   * clauses, half as many again with the names and pairs of words.
   */
  private static final int MOST_CLAUSES = 8_192;

  static {
    IndexSearcher.setMaxClauseCount(MOST_CLAUSES); // counted for the whole process, by Lucene
  }

  private final List<SegmentProfiles> profiles;

  FacetedSearcher(IndexReader reader, Profiles profiles) throws IOException {
    super(reader);
    setSimilarity(SIMILARITY);
    this.profiles = profiles.of(reader);
  }

  /** The facets of the provisions in a segment. */
  public SegmentProfiles profiles(LeafReaderContext segment) {
    return profiles.get(segment.ord);
  }
}
