package de.umsetzungsmonitor.search.index;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.SearcherFactory;
import org.jspecify.annotations.Nullable;

/** Searches one index as it becomes, with the facets of each segment read once. */
final class FacetedSearchers extends SearcherFactory {

  private final Profiles profiles = new Profiles();

  @Override
  public FacetedSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous)
      throws IOException {
    return new FacetedSearcher(reader, profiles);
  }
}
