package de.umsetzungsmonitor.web.matrix;

import de.umsetzungsmonitor.domain.matrix.MatrixSelection;
import de.umsetzungsmonitor.search.SearchFilters;
import de.umsetzungsmonitor.search.SearchRequest;
import de.umsetzungsmonitor.search.SearchSort;
import java.util.Set;

/**
 * What an address asks for, understood.
 *
 * @param selection which provisions, and as of when
 * @param search what is searched for, if the form is one of a search
 * @param states ISO codes of the wanted states; none stands for all that are bound
 * @param emphasised the end of the message key of the value to emphasise; empty for none
 */
record MatrixQuery(
    MatrixForm form,
    MatrixSelection selection,
    SearchFilters search,
    Set<String> states,
    String emphasised) {

  /** The search whose first hits are the rows. */
  SearchRequest request() {
    return new SearchRequest(form.q(), form.isOfAllWords(), search, SearchSort.RELEVANCE, 0, 1);
  }

  /** Whether a past day is shown, so that nothing can be changed. */
  public boolean isPast() {
    return selection.asOf() != null;
  }
}
