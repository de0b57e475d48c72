package de.umsetzungsmonitor.web.search;

import de.umsetzungsmonitor.domain.provision.ProvisionHead.HeadTag;
import de.umsetzungsmonitor.search.FacetCount;
import de.umsetzungsmonitor.search.TextRun;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a search answers to scripts.
 *
 * @param documents the number of documents that have a hit
 * @param tookMs milliseconds within the index
 * @param didYouMean another spelling that finds at least as much; null if none is known
 * @param absent the typed words that no provision has in whatever form; hits only come near them
 */
record SearchAnswer(
    long total,
    int documents,
    long tookMs,
    List<FoundProvision> hits,
    Map<String, List<FacetCount>> facets,
    @Nullable String didYouMean,
    List<String> absent) {

  /**
   * One hit.
   *
   * @param document the slug of its document
   * @param title the title of its document
   * @param footnote the mark of the footnote that the snippet is taken from; null if it is taken
   *     from the text
   */
  record FoundProvision(
      String document,
      String eId,
      String label,
      String title,
      float score,
      List<TextRun> snippet,
      @Nullable String footnote,
      List<HeadTag> tags) {

    static FoundProvision of(ShownHit shown) {
      return new FoundProvision(
          shown.hit().slug(),
          shown.hit().eId(),
          shown.hit().label(),
          shown.hit().documentTitle(),
          shown.hit().score(),
          shown.hit().snippet(),
          shown.hit().footnote(),
          shown.tags());
    }
  }
}
