package de.umsetzungsmonitor.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.ingest.preview.SplitProvision;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The five texts of the seeds split exactly as a careful reader splits them. */
class GoldTest {

  private static final JsonMapper JSON = JsonMapper.shared();

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "un-a-res-77-233, 53",
    "osce-mc-dec-9-07, 18",
    "eu-council-12326-19, 35",
    "eu-com-2020-607, 9",
    "g7-2022-ijm, 3"
  })
  void findsEveryProvisionWithItsEndLabelAndKind(String name, long rows) throws IOException {
    GoldScore score = new GoldScore(Splits.split(Splits.seed(name)).provisions(), gold(name));

    SoftAssertions softly = new SoftAssertions();
    softly.assertThat(score.requiredRows()).isEqualTo(rows);
    softly.assertThat(score.missing()).as("missing").isEmpty();
    softly.assertThat(score.unexpected()).as("in no gold row").isEmpty();
    softly.assertThat(score.endingWrong()).as("not exact").isEmpty();
    softly.assertThat(score.labelledWrong()).as("wrong label").isEmpty();
    softly.assertThat(score.ofWrongKind()).as("wrong kind").isEmpty();
    softly.assertThat(score.brokenTraps()).as("traps").isEmpty();
    softly.assertThat(score.optionalMissing()).as("optional paragraphs").isEmpty();
    softly.assertAll();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "un-a-res-77-233",
        "osce-mc-dec-9-07",
        "eu-council-12326-19",
        "eu-com-2020-607",
        "g7-2022-ijm"
      })
  void givesNoLabelAndNoEIdTwiceAndNamesOnlyParentsThatExist(String name) {
    List<SplitProvision> provisions = Splits.split(Splits.seed(name)).provisions();

    assertThat(provisions).extracting(SplitProvision::label).doesNotHaveDuplicates();
    assertThat(provisions).extracting(SplitProvision::eId).doesNotHaveDuplicates();
    assertThat(provisions).extracting(SplitProvision::eId).allMatch(eId -> eId.matches("\\w+"));
    List<String> eIds = provisions.stream().map(SplitProvision::eId).toList();
    assertThat(provisions)
        .allMatch(
            p -> p.parentEId() == null || eIds.indexOf(p.parentEId()) < eIds.indexOf(p.eId()));
  }

  @Test
  void theScoreNoticesWhatIsMissingOrWrong() throws IOException {
    List<SplitProvision> all = Splits.split(Splits.seed("osce-mc-dec-9-07")).provisions();
    GoldScore score = new GoldScore(all.subList(1, all.size()), gold("osce-mc-dec-9-07"));

    assertThat(score.missing()).containsExactly("PP1");
    assertThat(new GoldScore(all, gold("g7-2022-ijm")).unexpected()).hasSize(all.size());
  }

  private static List<JsonNode> gold(String name) throws IOException {
    Path file = Path.of("src", "test", "resources", "gold", name + ".jsonl");
    return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
        .filter(line -> !line.isBlank())
        .map(JSON::readTree)
        .toList();
  }
}
