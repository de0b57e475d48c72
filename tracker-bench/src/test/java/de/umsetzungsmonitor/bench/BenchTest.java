package de.umsetzungsmonitor.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** That everything can be measured; how quick it is depends on the machine and is no test. */
@ExtendWith(OutputCaptureExtension.class)
class BenchTest {

  @TempDir Path homes;

  @Test
  void answersAndBuildsAreMeasuredOnASmallGeneratedBody(CapturedOutput output) throws Exception {
    for (String measurement : List.of("build", "http")) {
      Bench.run(BenchArguments.of(measurement, "--size=2000", "--requests=70", "--homes=" + homes));
    }

    assertThat(output)
        .containsPattern("3: .* s, .* provisions/s")
        .containsPattern("/api/search +\\d")
        .containsPattern("PostgreSQL so / /api/search: p50 \\d")
        .containsPattern("PostgreSQL alone / search alone: p50 \\d");
  }

  @Test
  void pagesOfTheStatusAreMeasuredWithReportsOfAllStates(CapturedOutput output) throws Exception {
    Bench.run(BenchArguments.of("status", "--size=20", "--requests=40", "--homes=" + homes));

    assertThat(output)
        .containsPattern("worklist +\\d")
        .containsPattern("matrix +\\d")
        .containsPattern("overview +\\d");
  }

  @Test
  void generatedTextsAreTheSameEveryTimeAndHardlyRepeatEachOther() {
    List<Passage> texts = Body.generated().limit(2_000).toList();

    assertThat(Body.generated().limit(2_000)).isEqualTo(texts);
    assertThat(texts.stream().map(Passage::text).collect(Collectors.toSet()))
        .hasSizeGreaterThan(1_900);
  }

  @Test
  void thereAreSixQueriesOfEachOfTenKindsOrMore() {
    assertThat(PolicyQuery.all().stream().collect(Collectors.groupingBy(PolicyQuery::kind)))
        .hasSize(10)
        .allSatisfy((kind, queries) -> assertThat(queries).hasSizeGreaterThanOrEqualTo(6));
  }
}
