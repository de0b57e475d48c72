package de.umsetzungsmonitor.bench;

import de.umsetzungsmonitor.search.ProvisionSearch;
import de.umsetzungsmonitor.search.SearchRequest;

/**
 * The tracker's search without HTTP, sign-in and JSON, which PostgreSQL is spared too: hits with
 * highlights and all counts.
 */
record SearchAlone(ProvisionSearch search) implements Load.Connection {

  /** Tells how many counts the answer had, and that there was one. */
  @Override
  public int ask(String asked) {
    return 1 + search.search(SearchRequest.of(asked)).facets().size();
  }

  @Override
  public void close() {}
}
