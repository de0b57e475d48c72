package de.umsetzungsmonitor.ingest.tag;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.domain.tag.ProposedTag;
import de.umsetzungsmonitor.ingest.preview.SplitProvision;
import de.umsetzungsmonitor.ingest.preview.TextFamily;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Each row of {@code tag/cases.yaml} is proposed what it says, and each rule has a row. */
class RuleCasesTest {

  private static final Path CASES = Path.of("src", "test", "resources", "tag", "cases.yaml");
  private static final TagSuggester SUGGESTER = new TagSuggester();

  record Case(
      TextFamily family,
      ProvisionKind kind,
      @Nullable String above,
      @Nullable String heading,
      String text,
      List<String> finds) {

    @Override
    public String toString() {
      return text;
    }
  }

  static Stream<Case> cases() throws IOException {
    String yaml = Files.readString(CASES, StandardCharsets.UTF_8);
    List<Map<String, Object>> rows = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    return rows.stream().map(RuleCasesTest::read);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void proposesWhatTheCaseSays(Case expected) {
    List<SplitProvision> provisions = new ArrayList<>();
    String parent = null;
    if (expected.above() != null) {
      parent = "above";
      provisions.add(provision("above", ProvisionKind.OPERATIVE, null, null, expected.above()));
    }
    provisions.add(provision("this", expected.kind(), parent, expected.heading(), expected.text()));

    List<ProposedTag> proposed =
        SUGGESTER.suggest(expected.family(), provisions).getOrDefault("this", List.of());

    assertThat(proposed).extracting(RuleCasesTest::words).isEqualTo(expected.finds());
    assertThat(proposed)
        .allSatisfy(tag ->
            assertThat(expected.text().substring(tag.span().start(), tag.span().end()))
                .isEqualTo(tag.span().quote())
                .isNotBlank());
  }

  @Test
  void everyRuleHasACaseThatItFinds() throws IOException {
    String found = cases().flatMap(each -> each.finds().stream()).collect(Collectors.joining("\n"));

    assertThat(SUGGESTER.rules().all())
        .extracting(TagRule::id)
        .isNotEmpty()
        .allSatisfy(id -> assertThat(found).contains(id + " "));
  }

  private static String words(ProposedTag tag) {
    return tag.rule()
        + " "
        + tag.modality()
        + tag.addressees().stream().map(each -> " " + each).collect(Collectors.joining());
  }

  @SuppressWarnings("unchecked")
  private static Case read(Map<String, Object> row) {
    return new Case(
        TextFamily.valueOf((String) row.getOrDefault("family", "UN_RESOLUTION")),
        ProvisionKind.valueOf((String) row.getOrDefault("kind", "OPERATIVE")),
        (String) row.get("above"),
        (String) row.get("heading"),
        (String) row.get("text"),
        (List<String>) row.get("finds"));
  }

  private static SplitProvision provision(
      String eId,
      ProvisionKind kind,
      @Nullable String parent,
      @Nullable String heading,
      String text) {
    return new SplitProvision(eId, eId, kind, parent, heading, text, List.of(), 1, null);
  }
}
