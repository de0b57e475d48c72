package de.umsetzungsmonitor.web.home;

import de.umsetzungsmonitor.web.status.StatusBar;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How far the states have come with a document or with all of them.
 *
 * @param slug the document's address; empty for all
 * @param owed how many reports there could be
 * @param bound how many states are bound
 * @param map those of them that lie in Europe
 * @param reporting the states that reported, the furthest first: one page of them
 * @param own the reader's own states, where they reported and stand on another page
 * @param silent the names of the states that did not
 * @param page which page of {@link #pages}, counted from 1
 * @param trend how the reports came in; null where nobody ever reported
 */
record StateOverview(
    String slug,
    long owed,
    int bound,
    StateMap map,
    List<Row> reporting,
    List<Row> own,
    List<String> silent,
    int page,
    int pages,
    @Nullable TrendChart trend) {

  /**
   * A state with its reports.
   *
   * @param own whether the reader coordinates it
   * @param address of its worklist
   */
  record Row(
      String iso2, String name, boolean own, boolean hasReported, StatusBar bar, String address) {

    /** The degree to sort by; a state to which nothing applies comes last. */
    int degree() {
      return bar.degree() == null ? -1 : bar.degree();
    }
  }

  /** On how many provisions each state reports; the same for all if it is one document. */
  public long provisions() {
    return bound == 0 ? 0 : owed / bound;
  }

  /** The numbers of all pages. */
  public List<Integer> pageNumbers() {
    return IntStream.rangeClosed(1, pages).boxed().toList();
  }
}
