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

  /** The best 20 hits among all provisions, whatever they have of what was typed. */
  public static SearchRequest of(String query) {
    return new SearchRequest(query, false, SearchFilters.NONE, SearchSort.RELEVANCE, 0, 20);
  }

  /** The number of hits on the pages before this one. */
  long before() {
    return (long) page * size;
  }
}
