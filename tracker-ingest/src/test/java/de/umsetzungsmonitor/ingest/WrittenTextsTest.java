package de.umsetzungsmonitor.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.ingest.preview.SplitProvision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * About a hundred texts, written in the manner of all families and in many layouts, with how they
 * are rightly split beside them. Not every one is split exactly; together they must not get worse.
 */
class WrittenTextsTest {

  private static final Path TEXTS = Path.of("src", "test", "resources", "gold", "written");
  private static final JsonMapper JSON = JsonMapper.shared();

  @Test
  void nearlyAllProvisionsAreFoundInTextsOfAllFamilies() throws IOException {
    Map<String, Double> found = new TreeMap<>();
    try (Stream<Path> files = Files.list(TEXTS)) {
      for (Path gold : files.filter(file -> file.toString().endsWith(".jsonl")).toList()) {
        String name = gold.getFileName().toString().replace(".jsonl", "");
        found.put(name, score(name, gold));
      }
    }

    assertThat(found).hasSizeGreaterThan(90);
    assertThat(found.values().stream().mapToDouble(each -> each).average().orElseThrow())
        .as("mean of start F1 over %s", found)
        .isGreaterThan(0.99);
    assertThat(found).allSatisfy((name, start) -> assertThat(start).as(name).isGreaterThan(0.9));
  }

  /** F1 of the provisions that begin where they should; 1 if a text rightly yields none. */
  private double score(String name, Path gold) throws IOException {
    List<JsonNode> rows =
        Files.readAllLines(gold).stream()
            .filter(line -> !line.isBlank())
            .map(line -> (JsonNode) JSON.readTree(line))
            .toList();
    List<SplitProvision> provisions = provisions(TEXTS.resolve(name + ".txt"));
    GoldScore score = new GoldScore(provisions, rows);
    double missing = score.missing().size();
    double matched = score.requiredRows() - missing;
    double unexpected = score.unexpected().size();
    if (score.requiredRows() == 0) {
      return unexpected == 0 ? 1 : 0;
    }
    return 2 * matched / (2 * matched + missing + unexpected);
  }

  private List<SplitProvision> provisions(Path text) throws IOException {
    return switch (Splits.preview(Files.readAllBytes(text))) {
      case PreviewResult.Split split -> split.preview().provisions();
      case PreviewResult.Rejected _ -> List.of();
    };
  }
}
