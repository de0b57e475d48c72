package de.umsetzungsmonitor.ingest.tag;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.ingest.preview.SplitProvision;
import de.umsetzungsmonitor.ingest.preview.TextFamily;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every text, whatever its rules find. */
class TagSuggesterTest {

  private static final TagSuggester SUGGESTER = new TagSuggester();

  @Test
  void everyProvisionGetsAnAnswerInItsOrder() {
    List<SplitProvision> provisions =
        List.of(provision("b", "begrüßt den Bericht;"), provision("a", "bittet die Staaten, …;"));

    assertThat(SUGGESTER.suggest(TextFamily.UN_RESOLUTION, provisions).entrySet())
        .extracting(entry -> entry.getKey() + entry.getValue().size())
        .containsExactly("b0", "a1");
  }

  @ParameterizedTest
  @EnumSource(TextFamily.class)
  void textsWithoutWordsAskNothing(TextFamily family) {
    for (String text : List.of("", " ", "…", "„“", "(", "– –", "1.", "a")) {
      List<SplitProvision> provisions =
          List.of(provision("above", "beauftragt"), below("this", text), provision("b", text));

      assertThat(SUGGESTER.suggest(family, provisions)).hasSize(3);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"fordert ", "die ", ", ", "und ", "dass ", "( ", "„ ", "– ", "zu prüfen, ", "a. "})
  void longNonsenseTakesNoLongerThanLongText(String word) {
    String nonsense = word.repeat(400_000 / word.length());

    Assertions.assertTimeout(
        Duration.ofSeconds(5),
        () -> SUGGESTER.suggest(TextFamily.UNION_ACT, List.of(provision("a", nonsense))));
  }

  @Test
  void nobodyIsAskedToDecideAboutThousandsOfSuggestionsForOneProvision() {
    String text = "Der Rat fordert die Staaten auf, zu handeln. ".repeat(10_000);

    assertThat(SUGGESTER.suggest(TextFamily.GENERAL, List.of(provision("a", text))).get("a"))
        .hasSize(200);
  }

  @Test
  void theRulesExplainThemselvesAndHaveAVersion() {
    RuleBook rules = SUGGESTER.rules();

    assertThat(rules.version()).matches("[0-9a-f]{12}").isEqualTo(RuleBook.standard().version());
    assertThat(rules.all()).hasSizeGreaterThan(25);
    assertThat(rules.all())
        .allSatisfy(rule -> assertThat(rule.explanation()).matches("[„A-ZÄÖÜ].*\\."));
    assertThat(rules.find("ersuchen")).isPresent();
    assertThat(rules.find("nirgends")).isEmpty();
  }

  private static SplitProvision provision(String eId, String text) {
    return new SplitProvision(
        eId, eId, ProvisionKind.OPERATIVE, null, null, text, List.of(), 1, null);
  }

  private static SplitProvision below(String eId, String text) {
    return new SplitProvision(
        eId, eId, ProvisionKind.POINT, "above", null, text, List.of(), 1, null);
  }
}
