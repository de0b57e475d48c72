package de.umsetzungsmonitor.web.matrix;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a matrix.
 *
 * @param rows the provisions of this page as HTML, escaped
 * @param total how many there are on all pages
 * @param counting how many of them count; null where only the hits on this page are known
 * @param bound how many of the states are bound by one of the documents
 * @param cut whether a search found more than are shown
 * @param next the address of the next page; null on the last one
 */
record MatrixPage(
    MatrixQuery query,
    MatrixColumns columns,
    List<String> rows,
    long total,
    @Nullable Long counting,
    long bound,
    boolean cut,
    @Nullable String next) {

  /** How many of all provisions count, where that is known and not all of them do. */
  public @Nullable Long fewerCounting() {
    return counting == null || counting == total ? null : counting;
  }

  /** How many of the states are bound, where that is not all of them. */
  public @Nullable Long fewerBound() {
    return bound == columns.all().size() ? null : Long.valueOf(bound);
  }

  /** All rows together, as HTML whose words are escaped. */
  public String body() {
    return String.join("", rows);
  }
}
