package de.umsetzungsmonitor.app.search;

import java.util.Collection;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * How good hits are, each figure from 0 to 1.
 *
 * @param ndcg the gain of the first ten hits beside that of the best ten there are
 * @param recall how much of what is relevant is among the first twenty
 * @param reciprocalRank one divided by the rank of the first relevant hit
 */
record SearchQuality(double ndcg, double recall, double reciprocalRank) {

  static SearchQuality average(Collection<SearchQuality> all) {
    return new SearchQuality(
        average(all, SearchQuality::ndcg),
        average(all, SearchQuality::recall),
        average(all, SearchQuality::reciprocalRank));
  }

  private static double average(Collection<SearchQuality> all, ToDoubleFunction<SearchQuality> of) {
    return all.stream().mapToDouble(of).average().orElseThrow();
  }

  /** A row of a table. */
  String row(String name, int queries) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.3f | %.3f | %.3f |",
        name,
        queries,
        ndcg,
        recall,
        reciprocalRank);
  }
}
