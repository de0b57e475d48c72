package de.umsetzungsmonitor.search;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Of hits that have any of several words, those that have all of them are counted and can be asked
 * for.
 */
class AllWordsTest extends SearchTest {

  @Autowired AllHits hits;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Staaten Kindesmissbrauch            | 1 | un/p_3",
        "Opfer Missbrauch                    | 1 | eu/p_1",
        "Umwelt Opferschutz                  | 1 | eu/p_2",
        "Kinder Hubschrauber                 | 0 | ''",
        "Klimaschutz Umwelt                  | 0 | ''",
        "Betreuungs- und Schutzmaßnahmen     | 1 | un/p_2",
        "Internet bekämpf* Resolution 76/181 | 1 | un/p_3",
        "'\"Schutz der Umwelt\" wichtig'     | 1 | eu/p_3",
        "2011/93/EU Opfer                    | 1 | eu/p_1",
        "Rechtsrahmen Umwelt                 | 1 | eu/p_2",
        "A/RES/77/233 Ziffer 4               | 2 | un/p_3 un/p_4"
      })
  void theyAreCountedAndCanBeAskedFor(String typed, int count, String found) {
    SearchResult any = search.searchExplained(SearchRequest.of(typed));
    assertThat(any.withAllWords()).isEqualTo(count);
    assertThat(any.total()).isGreaterThanOrEqualTo(count);

    SearchResult all = search.searchExplained(ofAll(typed, SearchFilters.NONE));
    assertThat(String.join(" ", addresses(all))).isEqualTo(found);
    assertThat(all.total()).isEqualTo(count);
    assertThat(all.withAllWords()).isEqualTo(count);
  }

  @ParameterizedTest
  @CsvSource({"Umwelt", "Opferschutz", "beka*", "'\"Schutz der Umwelt\"'", "EU", "''"})
  void whereOneThingIsTypedAllHitsHaveIt(String typed) {
    SearchResult any = search.searchExplained(SearchRequest.of(typed));
    assertThat(any.total()).isPositive().isEqualTo(any.withAllWords());
    assertThat(search.searchExplained(ofAll(typed, SearchFilters.NONE)).total())
        .isEqualTo(any.total());
  }

  @Test
  void whatIsCalledSoHasAllWords() throws InterruptedException {
    examples.storeAct("innen", "G7 Innen 2022", "1", "2");
    examples.storeUnderHeadings("Zusammenarbeit im Innen und Außen");
    caughtUp();

    assertThat(search.searchExplained(SearchRequest.of("G7 Innen 2022")))
        .returns(3L, SearchResult::total)
        .returns(2L, SearchResult::withAllWords)
        .returns(List.of(), SearchResult::absent);
    assertThat(addresses(search.search(ofAll("G7 Innen 2022", SearchFilters.NONE))))
        .containsExactly("innen/p_1", "innen/p_2");
  }

  @Test
  void filtersNarrowThemToo() {
    SearchFilters un = new Chosen().organizations(Organization.UN).filters();
    assertThat(
            search.searchExplained(
                new Chosen().organizations(Organization.UN).request("Umwelt Schutz")))
        .returns(0L, SearchResult::withAllWords);
    assertThat(search.searchExplained(ofAll("Umwelt Schutz", un)).total()).isZero();
    assertThat(search.searchExplained(ofAll("Umwelt Schutz", SearchFilters.NONE)).facets())
        .containsEntry("organization", List.of(new FacetCount("EU", 2)));
  }

  @Test
  void whatWasFoundIsMarkedAsEver() {
    Hit hit =
        search.searchExplained(ofAll("Rechtsrahmen Umwelt", SearchFilters.NONE)).hits().getFirst();
    assertThat(hit.snippet()).contains(new TextRun("Umwelt", true));
  }

  @Test
  void allHitsAreThose() {
    List<ProvisionAddress> read = new ArrayList<>();
    hits.read(ofAll("Umwelt Opferschutz", SearchFilters.NONE), read::addAll);
    assertThat(read)
        .containsExactly(new ProvisionAddress("eu", "p_2"))
        .isEqualTo(hits.first(ofAll("Umwelt Opferschutz", SearchFilters.NONE), 5));
  }

  private static SearchRequest ofAll(String typed, SearchFilters filters) {
    return new SearchRequest(typed, true, filters, SearchSort.RELEVANCE, 0, 20);
  }
}
