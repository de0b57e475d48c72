package de.umsetzungsmonitor.search;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.search.german.WordForms;
import de.umsetzungsmonitor.search.query.TypedQuery;
import de.umsetzungsmonitor.search.query.TypedQueryParser;
import java.text.Normalizer;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is meant is found, however it was typed, and comes in the order that was asked for. */
class ProvisionSearchTest extends SearchTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Missbrauch               | eu/p_1 un/p_3",
        "Kindesmissbrauch         | un/p_3",
        "kindesmissbrauchs        | un/p_3",
        "Bekaempfen               | un/p_3",
        "Betreuungsmaßnahmen      | un/p_2",
        "Schutzmaßnahme           | un/p_2",
        "Opferschutz              | eu/p_2 eu/p_1",
        "EU                       | eu/p_1 eu/p_2",
        "Europäische Union        | eu/p_2 eu/p_1",
        "Fakultativprotokoll      | un/p_3",
        "Rechtsrahmen             | eu/p_1 eu/p_2",
        "Kindesmisbrauch          | un/p_3",
        "Umwlet                   | eu/p_3 eu/p_2",
        "Opferschuz               | eu/p_2 eu/p_1",
        "Miss*                    | eu/p_1",
        "'\"Schutz der Umwelt\"'  | eu/p_3 eu/p_2",
        "'\"Umwelt der Schutz\"'  | ''",
        "'Opfer \"Schutz der Umwelt\"' | eu/p_2 eu/p_3",
        "'\"Richtlinie 2011/93\" Opferschutz' | eu/p_1",
        "'\"Verordnung 2011/93\"' | ''",
        "'\"verweist auf Ziffer 4 der Resolution\"' | un/p_4",
        "2011/93                  | eu/p_1",
        "Resolution 76/181        | un/p_3 un/p_4",
        "Hubschrauber             | ''"
      })
  void findsWhatIsMeant(String typed, String found) {
    assertThat(String.join(" ", addresses(search.search(SearchRequest.of(typed)))))
        .isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Kindesmisbrauch                | Kindesmissbrauch",
        "schutz der umwlet              | schutz der umwelt",
        "Bekaempfn                      | Bekämpfen",
        "Richtlinie 2011/93 Rechtsramen | Richtlinie 2011/93 Rechtsrahmen",
        "Kindesmissbrauch               | ",
        "Opferschutz                    | ",
        "Hubschrauber                   | ",
        "Umwlet*                        | ",
        "Xyzzyqwertz                    | "
      })
  void whatWasMisspelledIsPutRight(String typed, String meant) {
    SearchResult result = search.search(SearchRequest.of(typed));
    assertThat(result.didYouMean()).isEqualTo(meant);
    if (meant != null) {
      assertThat(search.search(SearchRequest.of(meant)).total())
          .isPositive()
          .isGreaterThanOrEqualTo(result.total());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Klimaschutz             | Klimaschutz",
        "Missbrauchsopferhilfe   | Missbrauchsopferhilfe",
        "Schutz vor Cyberumwelt  | Cyberumwelt",
        "Xyzzyqwertz der Umwelt  | Xyzzyqwertz",
        "Umweltschutz            | ''",
        "Betreuungsmaßnahmen     | ''",
        "Missbräuche             | ''",
        "Kindesmisbrauch         | ''",
        "Online-Schutz           | ''",
        "Impf- und Kinderpflicht | Kinderpflicht",
        "Kinder wann             | ''"
      })
  void theWordsThatNoProvisionHasInAnyFormAreTold(String typed, String absent) {
    assertThat(String.join(" ", search.search(SearchRequest.of(typed)).absent())).isEqualTo(absent);
  }

  @Test
  void whatWasMeantIsToldOfAnUmlautTypedAsTwoCharacters() {
    String typed = Normalizer.normalize("bekämpfn des Kindesmissbrauchs", Normalizer.Form.NFD);
    SearchResult result = search.searchExplained(SearchRequest.of(typed));
    assertThat(result.didYouMean()).isEqualTo("bekämpfen des Kindesmissbrauchs");
    assertThat(result.alsoFound()).contains("Kindesmissbrauch");
  }

  @Test
  void ofEndlessTextOnlyWhatWasReadIsPutRight() {
    SearchResult result = search.search(SearchRequest.of("Umwlet " + "Kind ".repeat(1_600)));
    assertThat(result.didYouMean()).startsWith("Umwelt Kind ").hasSize(1_000);
  }

  @Test
  void theWordsThatWereFoundThoughTheyWereNotTypedSoAreTold() {
    assertThat(search.searchExplained(SearchRequest.of("Missbrauch")).alsoFound())
        .containsExactlyInAnyOrder("Missbrauchs", "Kindesmissbrauch");
    assertThat(
            search.searchExplained(SearchRequest.of("\"Schutz der Umwelt\" 2011/93")).alsoFound())
        .isEmpty();
  }

  @Test
  void withoutAQueryAllComeInDocumentOrderPageByPage() {
    assertThat(addresses(search.search(page(0)))).containsExactly("eu/p_1", "eu/p_2", "eu/p_3");
    assertThat(addresses(search.search(page(2)))).containsExactly("un/p_4");
    assertThat(addresses(search.search(page(Integer.MAX_VALUE)))).isEmpty();
    assertThat(search.search(page(0)).total()).isEqualTo(7);
  }

  @Test
  void aPageThatCannotBeIsRefused() {
    assertThatThrownBy(() -> page(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"RELEVANCE, eu/p_3 eu/p_2", "DOCUMENT,  eu/p_2 eu/p_3", "CHANGED,   eu/p_2 eu/p_3"})
  void hitsComeInTheOrderThatWasAskedFor(SearchSort sort, String found) {
    SearchRequest request = new Chosen().request("Umwelt", sort);
    assertThat(String.join(" ", addresses(search.search(request)))).isEqualTo(found);
  }

  @Test
  void theDocumentsAdoptedLastComeFirstWithinThemItsDocumentOrder() {
    assertThat(addresses(search.search(new Chosen().request("", SearchSort.DATE))))
        .containsExactly("un/p_1", "un/p_2", "un/p_3", "un/p_4", "eu/p_1", "eu/p_2", "eu/p_3");
  }

  @Test
  void whatWasChangedLastComesFirst() throws InterruptedException {
    provisions.tag(
        new ProvisionAddress("un", "p_4"),
        tag(Modality.REQUEST, Addressee.STATES),
        "analyst",
        Instant.EPOCH.plusSeconds(60));
    caughtUp();

    assertThat(addresses(search.search(new Chosen().request("", SearchSort.CHANGED))))
        .startsWith("un/p_4", "eu/p_1");
  }

  @Test
  void nothingThatIsTypedFails() {
    assertThat(nastyInputs())
        .allSatisfy(typed ->
            assertThatCode(() -> search.search(SearchRequest.of(typed)))
                .doesNotThrowAnyException());
  }

  private static Stream<String> nastyInputs() {
    return Stream.of(
        "\"offen",
        "(Kind",
        "Art. 25 AND",
        "A/RES/77/233",
        "2011/93/EU",
        "Internetdiensten und -zugang",
        "*",
        "a*b",
        "a* b* c* d* e*",
        "'a* b* de* d* e*' 'de*' 'x* sch* der*'",
        "😀 👨‍👩‍👧",
        "\\",
        "[",
        "~",
        "Kind~2^5 AND NOT {a TO b} !x && || feld:wert /regex/",
        "\"\" \"\" \"der\" \"?\"",
        "\u0000\uFFFF\uD800",
        "מבחן тест 测试",
        "Kind ".repeat(20_000),
        "strafverfolgungsbehörden" + "x".repeat(100_000),
        compounds());
  }

  @Test
  void theCostliestQueryIsAsLongAsAnyMayBeAndOfCompoundsOnly() {
    TypedQuery costliest = TypedQueryParser.parse(compounds());
    assertThat(costliest.text()).isEqualTo(compounds());
    assertThat(costliest.words()).hasSize(32).doesNotHaveDuplicates();
    assertThat(costliest.words())
        .allSatisfy(word -> assertThat(WordForms.of(word).parts()).hasSizeGreaterThanOrEqualTo(3));
  }

  /** As many words as are looked for, each of three parts, none in the index. */
  private static String compounds() {
    return Stream.of("Staat", "Land", "Bund", "Markt", "Stadt", "Kinder", "Frauen", "Wasser")
        .flatMap(first ->
            Stream.of("schutz", "rechts", "hilfs", "handels").map(second -> first + second))
        .map(start -> start + "behörden")
        .collect(joining(" "));
  }

  private static SearchRequest page(int page) {
    return new SearchRequest("", false, SearchFilters.NONE, SearchSort.RELEVANCE, page, 3);
  }
}
