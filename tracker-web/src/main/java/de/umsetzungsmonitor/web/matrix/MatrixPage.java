package de.umsetzungsmonitor.web.matrix;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a matrix.
 *
 * @param rows the provisions of this page as HTML, escaped
 * @param total how many there are on all pages
 * @param cut whether a search found more than are shown
 * @param next the address of the next page; null on the last one
 */
record MatrixPage(
    MatrixQuery query,
    MatrixColumns columns,
    List<String> rows,
    long total,
    boolean cut,
    @Nullable String next) {

  /** All rows together, as HTML whose words are escaped. */
  public String body() {
    return String.join("", rows);
  }
}
