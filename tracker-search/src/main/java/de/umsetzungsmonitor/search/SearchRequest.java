package de.umsetzungsmonitor.search;

/**
 * What is looked for.
 *
 * @param query what a person typed, whatever it is; blank asks for all
 * @param allWords whether only what has all that was typed is a hit, in whatever form
 * @param sort the order of the hits; {@link SearchSort#RELEVANCE} of a blank query is document
 *     order
 * @param page counted from 0
 * @param size hits on a page, 1 to 100
 */
public record SearchRequest(
    String query, boolean allWords, SearchFilters filters, SearchSort sort, int page, int size) {

  public static final int LARGEST_SIZE = 100;

  /**
   * @throws IllegalArgumentException if page or size are out of bounds
   */
  public SearchRequest {
    if (page < 0 || size < 1 || size > LARGEST_SIZE) {
      throw new IllegalArgumentException("page " + page + " of size " + size);
    }
  }

  /** A request for whatever has anything of what was typed. */
  public SearchRequest(String query, SearchFilters filters, SearchSort sort, int page, int size) {
    this(query, false, filters, sort, page, size);
  }

  /** The best 20 hits among all provisions. */
  public static SearchRequest of(String query) {
    return new SearchRequest(query, SearchFilters.NONE, SearchSort.RELEVANCE, 0, 20);
  }

  /** The number of hits on the pages before this one. */
  long before() {
    return (long) page * size;
  }
}
