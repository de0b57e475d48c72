package de.umsetzungsmonitor.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.ingest.preview.SplitPreview;
import de.umsetzungsmonitor.ingest.tag.TagRule;
import de.umsetzungsmonitor.ingest.tag.TagSuggester;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * How well the rules tag texts whose provisions were judged by reading. With {@code
 * -Dtagging.write=true} it writes the figures into {@code docs/tagging-quality.md} and the
 * confidence that each rule has earned into {@code tag/rules.yaml}; without, both must be current.
 */
class TaggingQualityTest {

  private static final boolean WRITE = Boolean.getBoolean("tagging.write");
  private static final Path DOC = Path.of("..", "docs", "tagging-quality.md");
  private static final Path RULES = Path.of("src", "main", "resources", "tag", "rules.yaml");
  private static final Pattern FIGURES =
      Pattern.compile("(?s)(?<=<!-- figures -->\n).*(?=<!-- end of figures -->)");

  private static final int PROVISIONS_A_SECOND = 5_000;

  private static final TagSuggester SUGGESTER = new TagSuggester();
  private static final TaggingFigures SEEDS = TaggingGold.ofSeeds(SUGGESTER);
  private static final TaggingFigures WRITTEN = TaggingGold.ofWrittenTexts(SUGGESTER);
  private static final TaggingReport REPORT = new TaggingReport(SEEDS, WRITTEN, SUGGESTER.rules());

  @Test
  void theSeedTextsAreTaggedAsACarefulReaderTagsThem() {
    SoftAssertions softly = new SoftAssertions();
    softly.assertThat(SEEDS.judged()).hasSizeGreaterThan(100);
    softly.assertThat(SEEDS.modality().value()).as("modality").isGreaterThanOrEqualTo(0.95);
    softly.assertThat(SEEDS.addressees().value()).as("addressees").isGreaterThanOrEqualTo(0.93);
    softly.assertThat(SEEDS.commitments()).as("commitments").isGreaterThanOrEqualTo(0.8);
    softly.assertAll();
  }

  @Test
  void theWrittenTextsOfAllFamiliesAreTaggedSo() {
    SoftAssertions softly = new SoftAssertions();
    softly.assertThat(WRITTEN.judged()).hasSizeGreaterThan(700);
    softly.assertThat(WRITTEN.modality().value()).as("modality").isGreaterThanOrEqualTo(0.95);
    softly.assertThat(WRITTEN.addressees().value()).as("addressees").isGreaterThanOrEqualTo(0.93);
    softly.assertThat(WRITTEN.commitments()).as("commitments").isGreaterThanOrEqualTo(0.9);
    softly.assertAll();
  }

  @Test
  void hardlyADeclaratoryProvisionGetsASuggestion() {
    assertThat(REPORT.all().declaratory().of()).isGreaterThan(100);
    assertThat(REPORT.all().declaratory().value()).isLessThanOrEqualTo(0.05);
  }

  @Test
  void everyRuleHasTheConfidenceThatItHasEarned() throws IOException {
    if (WRITE) {
      writeConfidences();
    }
    String yaml = Files.readString(RULES, StandardCharsets.UTF_8);

    for (TagRule rule : SUGGESTER.rules().all()) {
      double earned = TaggingReport.confidence(REPORT.all(), rule.id());
      assertThat(yaml)
          .as("confidence of %s", rule.id())
          .containsPattern(confidenceOf(rule.id()) + Pattern.quote(Double.toString(earned)) + "\n");
    }
  }

  @Test
  void theReportIsCurrent() throws IOException {
    String doc = Files.readString(DOC, StandardCharsets.UTF_8);
    String current =
        FIGURES.matcher(doc).replaceFirst(Matcher.quoteReplacement("\n" + REPORT.render() + "\n"));
    if (WRITE) {
      Files.writeString(DOC, current, StandardCharsets.UTF_8);
    } else {
      assertThat(doc).isEqualTo(current);
    }
  }

  @Test
  void thousandsOfProvisionsASecondAreTagged() {
    List<SplitPreview> splits =
        List.of("un-a-res-77-233", "osce-mc-dec-9-07", "eu-council-12326-19", "eu-com-2020-607")
            .stream()
            .map(name -> Splits.split(Splits.seed(name)))
            .toList();
    double best = 0;
    for (int round = 0; round < 30; round++) {
      long start = System.nanoTime();
      long provisions = 0;
      for (SplitPreview split : splits) {
        provisions += SUGGESTER.suggest(split.family(), split.provisions()).size();
      }
      best = Math.max(best, provisions * 1e9 / (System.nanoTime() - start));
    }

    assertThat(best).isGreaterThan(PROVISIONS_A_SECOND);
  }

  private static void writeConfidences() throws IOException {
    String yaml = Files.readString(RULES, StandardCharsets.UTF_8);
    for (TagRule rule : SUGGESTER.rules().all()) {
      double earned = TaggingReport.confidence(REPORT.all(), rule.id());
      yaml =
          Pattern.compile("(" + confidenceOf(rule.id()) + ")[0-9.]+")
              .matcher(yaml)
              .replaceFirst("$1" + earned);
    }
    Files.writeString(RULES, yaml, StandardCharsets.UTF_8);
  }

  /** The rows of one rule up to the value of its confidence. */
  private static String confidenceOf(String id) {
    return "(?m)^- id: " + id + "\n(?:  .*\n)*?  confidence: ";
  }
}
