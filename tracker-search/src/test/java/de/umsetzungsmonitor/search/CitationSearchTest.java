package de.umsetzungsmonitor.search;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who cites a provision is led to it. */
class CitationSearchTest extends SearchTest {

  @Autowired CitedProvisions cited;

  private static final String[] ACT = {
    "(4)",
    "Art. 2",
    "Art. 2.4",
    "Art. 2.4.a",
    "Art. 3 Abs. 1",
    "Art. 3 Abs. 2",
    "Art. 7 Abs. 1",
    "Art. 7 Abs. 2",
    "Art. 7 Abs. 3",
    "Art. 7 Abs. 3.b",
    "Art. 7 Abs. 3.b.ii",
    "Art. 12",
    "Anhang I 1",
    "Anhang I 2"
  };

  @ParameterizedTest
  @CsvSource({
    "A/RES/77/233 Ziffer 4, un/p_3",
    "77/233 Ziffer 4,       un/p_3",
    "77/233 PP1,            un/p_1",
    "COM(2020) 607 Leitaktion 1, eu/p_2",
    "I.1 Leitaktion 1,      eu/p_2",
    "PP1,                   un/p_1"
  })
  void aCitedProvisionComesFirst(String typed, String first) {
    assertThat(addresses(search.search(SearchRequest.of(typed)))).first().isEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A/RES/77/233 Ziffer 4          | un/p_3",
        "Resolution 77/233, Ziff. 4     | un/p_3",
        "COM(2020) 607 I.1 Absatz 1     | eu/p_1",
        "Mitteilung (2020) 607 Leitaktion 1 | eu/p_2",
        "Präambelabsatz 1               | un/p_1",
        "Ziffer 4                       | ",
        "A/RES/77/233                   | ",
        "77/233 Ziffer 4 Schutz         | ",
        "Kind                           | "
      })
  void whatCitesOneProvisionAndNothingElseIsItsAddress(String typed, String address) {
    ProvisionAddress found = search.search(SearchRequest.of(typed)).address();
    assertThat(found == null ? null : found.slug() + "/" + found.eId()).isEqualTo(address);
  }

  @Test
  void theProvisionThatIsMeantIsTheOnlyOneThatMayBe() {
    assertThat(cited.at("A/RES/77/233 Ziffer 4")).contains(new ProvisionAddress("un", "p_3"));
    assertThat(cited.at("A/RES/77/233 Ziffer 3 und 4")).isEmpty();
    assertThat(cited.at("Ziffer 4")).isEmpty();
    assertThat(cited.at("Kind")).isEmpty();
  }

  @Test
  void aNumberLeadsToTheProvisionOfTheChosenDocument() {
    SearchRequest request = new Chosen().documents("un").request("Ziffer 4");
    assertThat(addresses(search.search(request))).containsExactly("un/p_3", "un/p_4");
  }

  @Test
  void inAChosenDocumentANumberIsAnAddress() {
    assertThat(search.search(new Chosen().documents("un").request("Ziffer 4")).address())
        .isEqualTo(new ProvisionAddress("un", "p_3"));
  }

  @Test
  void aNumberInAnAnnexIsNotThatOfTheDocument() throws InterruptedException {
    examples.storeAnnex();
    caughtUp();

    assertThat(search.search(SearchRequest.of("77/233 Ziffer 3")).address())
        .isEqualTo(new ProvisionAddress("un", "p_2"));
    assertThat(search.search(SearchRequest.of("77/233 Anlage 3")).address())
        .isEqualTo(new ProvisionAddress("un", "p_5"));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "cited-provisions.txt", delimiter = '|')
  void theProvisionsOfAnActAreFoundAsTheyAreCited(String typed, String labels, String leads)
      throws InterruptedException {
    examples.storeAct("act", "(EU) 2024/8888", ACT);
    caughtUp();
    SearchResult result = search.search(SearchRequest.of(typed));

    String[] first = labels.split(", ");
    assertThat(result.hits().stream().map(Hit::label)).startsWith(first);
    assertThat(result.address() != null).isEqualTo(leads != null);
    if (leads != null) {
      assertThat(result.address().slug()).isEqualTo("act");
      assertThat(result.hits().getFirst().eId()).isEqualTo(result.address().eId());
    }
  }

  @Test
  void theParagraphsOfAnArticleComeInTheirOrderByDocument() throws InterruptedException {
    examples.storeAct("act", "(EU) 2024/8888", "Art. 7 Abs. 1", "Art. 7 Abs. 2", "Art. 8");
    examples.storeAct("bill", "(EU) 2025/1", "Art. 70", "Art. 7 Abs. 1", "Art. 7 Abs. 2");
    caughtUp();

    assertThat(addresses(search.search(SearchRequest.of("Artikel 7"))))
        .containsExactly("act/p_1", "act/p_2", "bill/p_2", "bill/p_3");
    assertThat(addresses(search.search(SearchRequest.of("Artikel 7 Absatz 2"))).subList(0, 2))
        .containsExactly("act/p_2", "bill/p_3");
  }

  @ParameterizedTest
  @CsvSource({"MC.Innen 2022, 4", "mc innen 2022, 4", "MC.Innen 2022 Ziffer 2, 1"})
  void aSymbolWithoutANumberOfItsOwnIsACitation(String typed, int first)
      throws InterruptedException {
    examples.storeAct("innen", "MC.Innen 2022", "1", "2", "3", "4");
    caughtUp();
    SearchResult result = search.search(SearchRequest.of(typed));

    assertThat(result.hits().subList(0, first)).allMatch(hit -> hit.slug().equals("innen"));
    assertThat(result.address() == null).isEqualTo(first == 4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "Artikel 7 AEUV", "Kinder 7", "2019", "Artikel 99", "7 Kinder"})
  void noOtherNumberIsAnAddress(String typed) throws InterruptedException {
    examples.storeAct("act", "(EU) 2024/8888", ACT);
    caughtUp();
    assertThat(search.search(SearchRequest.of(typed)).address()).isNull();
  }

  @Test
  void amongWordsTheParagraphsOfAnArticleAreFoundToo() throws InterruptedException {
    examples.storeAct("act", "(EU) 2024/8888", "Art. 7 Abs. 1", "Art. 8", "Art. 70");
    caughtUp();
    assertThat(addresses(search.search(SearchRequest.of("Artikel 7 Umwelt"))))
        .contains("act/p_1")
        .doesNotContain("act/p_2", "act/p_3");
  }

  @Test
  void theItemsOfASectionAreNoRecitals() throws InterruptedException {
    examples.storeAct("act", "(EU) 2024/8888", "(1)", "(2)", "Art. 1");
    examples.storeAct("plan", "COM(2024) 1", "II.5 (1)", "II.5 (2)");
    caughtUp();
    assertThat(search.search(SearchRequest.of("Erwägungsgrund 2")).address())
        .isEqualTo(new ProvisionAddress("act", "p_2"));
  }
}
