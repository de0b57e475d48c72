package de.umsetzungsmonitor.web.matrix;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a matrix.
 *
 * @param rows the provisions of this page
 * @param total how many there are on all pages
 * @param cut whether a search found more than are shown
 * @param next the address of the next page; null on the last one
 */
record MatrixPage(
    MatrixQuery query,
    MatrixColumns columns,
    List<Row> rows,
    long total,
    boolean cut,
    @Nullable String next) {

  /**
   * A provision.
   *
   * @param provision as parameters name it
   * @param address of its page
   * @param document how its document is cited; null if all rows are of one
   * @param number as it stands in the margin of the text
   * @param words how its text begins
   * @param cells as HTML, escaped
   * @param degree the degree of implementation in percent; null if there is none
   */
  record Row(
      String provision,
      String address,
      @Nullable String document,
      String number,
      String words,
      String cells,
      @Nullable Integer degree) {}
}
