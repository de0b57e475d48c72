package de.umsetzungsmonitor.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.domain.index.ChangePosition;
import de.umsetzungsmonitor.domain.index.IndexableProvision;
import de.umsetzungsmonitor.domain.index.IndexableReports;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.search.query.ProvisionQuery;
import de.umsetzungsmonitor.search.query.TypedQueryParser;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.search.TopDocs;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerationTest {

  private static final Duration NOW = Duration.ZERO;

  private final List<IndexableProvision> provisions =
      IntStream.range(1, 5)
          .mapToObj(id -> provision(id, id < 3 ? "Der Schutz der Kinder" : "Der Schutz"))
          .toList();

  @TempDir Path directory;

  @Test
  void whatWasReplacedOftenCountsOnceWhenNothingWasForAWhile() throws IOException {
    try (Generation once = Generation.create(directory.resolve("once"));
        Generation often = Generation.create(directory.resolve("often"))) {
      once.add(provisions);
      often.add(provisions);
      for (int i = 0; i < 3; i++) {
        often.show();
        often.replace(Set.of(1L), provisions.subList(0, 1));
      }

      assertThat(scores(often)).hasSize(4).isNotEqualTo(scores(once));

      often.tidyAfter(Duration.ofHours(1));
      assertThat(scores(often)).isNotEqualTo(scores(once));

      often.tidyAfter(NOW);
      Awaitility.await().untilAsserted(() -> assertThat(scores(often)).isEqualTo(scores(once)));
    }
  }

  @Test
  void ofSeveralIndexesTheOneBuiltLastServes() throws Exception {
    for (String name : List.of("generation-c", "generation-a", "generation-d", "generation-b")) {
      try (Generation generation = Generation.create(directory.resolve(name))) {
        generation.wrote(new ChangePosition("database", 1, 0));
        generation.commit();
      }
      Thread.sleep(2); // the time it was built is kept to the millisecond
    }

    SearchProperties properties = new SearchProperties(directory, Duration.ofMillis(50), 10);
    try (Generation best = new Generations(properties).open().orElseThrow()) {
      assertThat(best.path()).hasFileName("generation-b");
    }
  }

  private static List<Float> scores(Generation generation) throws IOException {
    generation.show();
    FacetedSearcher searcher = generation.acquire();
    try {
      TopDocs found =
          searcher.search(
              new ProvisionQuery(searcher).asked(TypedQueryParser.parse("Schutz Kinder")).any(),
              10);
      return Arrays.stream(found.scoreDocs).map(hit -> hit.score).toList();
    } finally {
      generation.release(searcher);
    }
  }

  private static IndexableProvision provision(long id, String text) {
    return new IndexableProvision(
        id,
        "text",
        null,
        "Text",
        Organization.UN,
        null,
        "para_" + id,
        Long.toString(id),
        ProvisionKind.OPERATIVE,
        null,
        (int) id,
        text,
        List.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        new IndexableReports(id, Map.of(), Instant.EPOCH));
  }
}
