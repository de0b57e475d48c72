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
  void answers_and_builds_are_measured_on_a_small_generated_body(CapturedOutput output)
      throws Exception {
    for (String measurement : List.of("build", "http")) {
      Bench.run(BenchArguments.of(measurement, "--size=2000", "--requests=70", "--homes=" + homes));
    }

    assertThat(output)
        .containsPattern("3: .* s, .* provisions/s")
        .containsPattern("/api/search +\\d")
        .containsPattern("PostgreSQL / /search: p50 \\d");
  }

  @Test
  void generated_texts_are_the_same_every_time_and_hardly_repeat_each_other() {
    List<Passage> texts = Body.generated().limit(2_000).toList();

    assertThat(Body.generated().limit(2_000)).isEqualTo(texts);
    assertThat(texts.stream().map(Passage::text).collect(Collectors.toSet()))
        .hasSizeGreaterThan(1_900);
  }

  @Test
  void there_are_six_queries_of_each_of_ten_kinds_or_more() {
    assertThat(PolicyQuery.all().stream().collect(Collectors.groupingBy(PolicyQuery::kind)))
        .hasSize(10)
        .allSatisfy((kind, queries) -> assertThat(queries).hasSizeGreaterThanOrEqualTo(6));
  }
}
