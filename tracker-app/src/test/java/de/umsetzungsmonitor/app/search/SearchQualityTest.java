package de.umsetzungsmonitor.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.app.TrackerApplication;
import de.umsetzungsmonitor.search.Hit;
import de.umsetzungsmonitor.search.ProvisionSearch;
import de.umsetzungsmonitor.search.SearchFilters;
import de.umsetzungsmonitor.search.SearchRequest;
import de.umsetzungsmonitor.search.SearchResult;
import de.umsetzungsmonitor.search.SearchSort;
import de.umsetzungsmonitor.search.index.IndexUpdates;
import de.umsetzungsmonitor.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * Searches the seed texts as the tracker comes with them, and compares what is found with what a
 * person would want to find. Whoever makes the search better raises the floors.
 */
@SpringBootTest(
    classes = {TrackerApplication.class, SearchQualityTest.SeedsOnly.class},
    properties = {
      "tracker.first-accounts=false",
      "tracker.search.directory=target/quality-index",
      "tracker.search.poll-interval=50ms"
    })
class SearchQualityTest {

  private static final Logger log = LoggerFactory.getLogger(SearchQualityTest.class);

  private static final double LEAST_NDCG = 0.84;
  private static final double LEAST_RECALL = 0.785;
  private static final double LEAST_RECIPROCAL_RANK = 0.95;

  private static final List<JudgedQuery> QUERIES = JudgedQuery.read("/search-quality/queries.txt");

  @Autowired ProvisionSearch search;
  @Autowired IndexUpdates updates;

  @BeforeEach
  void waitForTheIndex() throws InterruptedException {
    assertThat(updates.awaitCaughtUp(Duration.ofSeconds(60))).isTrue();
  }

  @Test
  void whatIsJudgedIsThere() {
    List<String> all =
        IntStream.range(0, 5)
            .mapToObj(page ->
                search.search(
                    new SearchRequest(
                        "", false, SearchFilters.NONE, SearchSort.DOCUMENT, page, 100)))
            .flatMap(result -> addresses(result).stream())
            .toList();
    assertThat(QUERIES)
        .hasSizeGreaterThanOrEqualTo(100)
        .allSatisfy(query -> assertThat(all).containsAll(query.grades().keySet()));
  }

  @Test
  void peopleFindWhatTheyMean() {
    Map<String, List<SearchQuality>> byKind = new LinkedHashMap<>();
    for (JudgedQuery query : QUERIES) {
      SearchQuality quality = query.of(addresses(search.search(SearchRequest.of(query.query()))));
      byKind.computeIfAbsent(query.kind(), kind -> new ArrayList<>()).add(quality);
    }
    List<SearchQuality> all = byKind.values().stream().flatMap(List::stream).toList();
    byKind.put("all", all);
    StringBuilder table = new StringBuilder("| kind | queries | nDCG@10 | Recall@20 | MRR |\n");
    byKind.forEach((kind, qualities) ->
        table.append(SearchQuality.average(qualities).row(kind, qualities.size())).append('\n'));
    log.info("\n{}", table);

    SearchQuality average = SearchQuality.average(all);
    assertThat(average.ndcg()).as("%s", table).isGreaterThanOrEqualTo(LEAST_NDCG);
    assertThat(average.recall()).as("%s", table).isGreaterThanOrEqualTo(LEAST_RECALL);
    assertThat(average.reciprocalRank())
        .as("%s", table)
        .isGreaterThanOrEqualTo(LEAST_RECIPROCAL_RANK);
  }

  private static List<String> addresses(SearchResult result) {
    return result.hits().stream().map(SearchQualityTest::address).toList();
  }

  private static String address(Hit hit) {
    return hit.slug() + "/" + hit.eId();
  }

  /** A database that nobody else has touched. */
  @TestConfiguration(proxyBeanMethods = false)
  static class SeedsOnly {

    @Bean
    @Primary
    JdbcConnectionDetails emptyDatabase() {
      return TestDatabase.fresh();
    }
  }
}
