package de.umsetzungsmonitor.search;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who cites a provision is led to it. */
class CitationSearchTest extends SearchTest {

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
}
