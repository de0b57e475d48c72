package de.umsetzungsmonitor.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.status.StatusEntry;
import de.umsetzungsmonitor.domain.status.StatusReporting;
import de.umsetzungsmonitor.domain.status.StatusValue;
import de.umsetzungsmonitor.web.SignIn;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Filters and orders stand in the address of a search, and each can be taken back. */
class SearchFilterPagesTest extends SearchPageTest {

  @Autowired StatusReporting reporting;

  @Test
  void filtersNarrowAndCanBeTakenBack() {
    assertThat(page("/search?q=&organization=OSCE"))
        .bodyText()
        .contains("1 Treffer", "/documents/osce-1/para_1", "href=\"/search?q=\"")
        .doesNotContain("/documents/un-1/para_1");
    assertThat(page("/search?q=&modality=REQUEST&addressee=STATES"))
        .bodyText()
        .contains("1 Treffer", "/documents/un-1/para_1");
    assertThat(page("/search?q=&modality=NOTHING"))
        .bodyText()
        .contains("2 Treffer", "ohne Kennzeichnung", "/documents/un-1/para_2")
        .doesNotContain("/documents/un-1/para_1");
  }

  @Test
  void filtersThatAreSetAreShownAndEachCanBeTakenBack() {
    assertThat(page("/search?q=&organization=UN&state=FR&status=PLANNED&year=2022&from=2022-01-01"))
        .bodyText()
        .containsSubsequence(
            "Filter (4 aktiv)",
            "/search?q=&amp;state=FR&amp;status=PLANNED&amp;year=2022&amp;from=2022-01-01\"",
            "Frankreich: geplant",
            "ab 01.01.2022",
            "Alle Filter zurücksetzen");
  }

  @Test
  void ofSeveralWordsThePageLeadsToTheHitsThatHaveAll() throws InterruptedException {
    examples.document(
        "un-2", Organization.UN, LocalDate.of(2022, 12, 15), "fordert den Schutz der Staaten.");
    assertThat(index.awaitCaughtUp(Duration.ofSeconds(10))).isTrue();

    String all = "/search?q=Schutz Staaten&words=all";
    assertThat(page("/search?q=Schutz Staaten"))
        .bodyText()
        .containsSubsequence(
            "3 Treffer",
            "/search?q=Schutz+Staaten&amp;words=all&amp;state=DE\"",
            "1 mit allen Wörtern");
    assertThat(page(all))
        .bodyText()
        .contains("1 Treffer", "Filter (1 aktiv)", "name=\"words\" value=\"all\"")
        .contains(
            "/search?q=Schutz+Staaten&amp;state=DE\"", "/search.csv?q=Schutz+Staaten&amp;words=all")
        .contains("/matrix?document=&amp;q=Schutz+Staaten&amp;words=all");
    assertThat(page(all.replace("search", "api/search")))
        .bodyJson()
        .extractingPath("$.total")
        .isEqualTo(1);
    assertThat(page(all.replace("search", "matrix")))
        .bodyText()
        .contains("name=\"words\" value=\"all\"", "Gezeigt wird der Treffer der Suche");
    assertThat(page("/search?q=Schutz Sekretariat"))
        .bodyText()
        .contains("3 Treffer", "keiner mit allen Wörtern");
    assertThat(page(all.replace("Staaten", "Sekretariat")))
        .bodyText()
        .contains("Keine Bestimmung gefunden", "Ohne Filter: 3 Treffer", "Genauer suchen:");
  }

  @Test
  void whatIsMistypedDoesNotLoseTheSearch() {
    assertThat(page("/search?q=Schutz&from=31.12.2020&year=abc&kind=POINT&page=99999999999"))
        .hasRedirectedUrl("/search?q=Schutz&from=2020-12-31&kind=POINT")
        .flash()
        .containsEntry(
            "message", "Nicht verstanden und deshalb weggelassen: year=abc, page=99999999999");
    assertThat(page("/api/search?q=Schutz&year=abc&kind=foo"))
        .hasStatus(400)
        .bodyText()
        .contains("cannot be read: kind, year");
  }

  @Test
  void whereFiltersLeaveNothingThePageSaysHowManyThereAreWithoutThem() {
    assertThat(page("/search?q=Schutz&organization=UN"))
        .bodyText()
        .contains("0 Treffer", "Ohne Filter: 1 Treffer", "href=\"/search?q=Schutz\"");
    assertThat(page("/search?q=&from=2022-01-02&to=2022-01-01"))
        .bodyText()
        .contains("Das Datum „von“ liegt nach dem Datum „bis“", "Ohne Filter: 3 Treffer");
  }

  @Test
  void yearsDatesAndTheOrderAreTakenFromTheAddress() {
    assertThat(page("/api/search?q=&year=2007"))
        .bodyJson()
        .extractingPath("$.hits[*].document")
        .isEqualTo(List.of("osce-1"));
    assertThat(page("/api/search?q=&from=2022-12-15&to=2022-12-15"))
        .bodyJson()
        .extractingPath("$.total")
        .isEqualTo(2);
    assertThat(page("/api/search?q=&sort=date&from=&to="))
        .bodyJson()
        .extractingPath("$.hits[*].document")
        .isEqualTo(List.of("un-1", "un-1", "osce-1"));
  }

  @Test
  void theNextPageKeepsWhatWasChosen() {
    assertThat(
            page(
                "/search?q=&size=1&year=2022&state=DE&status=NO_REPORT&from=2022-01-01&to=2022-12-31&sort=date"))
        .bodyText()
        .contains(
            "/search?q=&amp;state=DE&amp;status=NO_REPORT&amp;year=2022&amp;from=2022-01-01&amp;to=2022-12-31&amp;sort=date&amp;size=1&amp;page=1");
  }

  @Test
  void whateverOrderTheParametersHaveTheSearchHasOneAddress() {
    for (String typed :
        List.of(
            "/search?sort=&to=&from=2022-01-01&status=&state=&kind=OPERATIVE&organization=UN&q=",
            "/search?q=&organization=UN&kind=OPERATIVE&from=2022-01-01&sort=relevance&page=0")) {
      assertThat(mvc.get().uri(typed).header("HX-Request", "true").with(SignIn.auditor()))
          .hasStatusOk()
          .headers()
          .hasValue("HX-Push-Url", "/search?q=&organization=UN&kind=OPERATIVE&from=2022-01-01");
    }
  }

  @Test
  void noAddressIsPushedToWhomDidNotAskForOneHoweverLongItIs() {
    assertThat(
            mvc.get()
                .uri("/search")
                .param("q", "(".repeat(3_000))
                .with(SignIn.auditor())
                .exchange())
        .hasStatusOk()
        .doesNotContainHeader("HX-Push-Url");
  }

  @Test
  void coordinatorsSeeWhatTheirStateSaysAndOthersTheStateTheyChoose() {
    examples.account("coordinator-de", Role.COORDINATOR, "DE");
    reporting.report(
        new ProvisionAddress("un-1", "para_2"),
        "DE",
        0,
        new StatusEntry(StatusValue.PLANNED, null, null, null, List.of()),
        "coordinator-de");

    assertThat(page("/search?q="))
        .bodyText()
        .contains("3 Treffer", "in 2 Dokumenten", "Deutschland:", "keine Angabe", "geplant");
    assertThat(page("/search?q=&state=")).bodyText().doesNotContain("Deutschland:");
    assertThat(page("/search?q=&state=FR"))
        .bodyText()
        .contains("Frankreich:", "keine Angabe")
        .doesNotContain("Deutschland:", "#planned");
    assertThat(mvc.get().uri("/search?q=").with(SignIn.auditor()))
        .bodyText()
        .contains("3 Treffer", "kein Staat gewählt")
        .doesNotContain("Deutschland:");
  }

  @Test
  void aCoordinatorWhoChoseNoStateStaysWithoutOne() {
    assertThat(page("/search?q=&state=&size=1"))
        .bodyText()
        .contains("href=\"/search?q=&amp;state=&amp;size=1&amp;page=1\"")
        .doesNotContain("Deutschland:");
  }

  @Test
  void ofManyDocumentsThoseWithMostHitsAreShownFirstAndAllAreThere() throws InterruptedException {
    for (int i = 0; i < 30; i++) {
      examples.document("viele-" + i, Organization.EU, LocalDate.of(2020, 1, 1), "Berichte.");
    }
    assertThat(index.awaitCaughtUp(Duration.ofSeconds(10))).isTrue();

    assertThat(page("/search?q=&document=viele-29"))
        .bodyText()
        .containsSubsequence(
            "value=\"un-1\"",
            "value=\"viele-29\" checked",
            "<details id=\"more-document\"",
            "21 mehr anzeigen",
            "value=\"viele-9\"");
  }

  @Test
  void aFilterThatDoesNotExistIsRefusedToScriptsAndLeftOutForPeople() {
    for (String filter :
        List.of("kind=NONSENSE", "year=heute", "status=X", "from=gestern", "to=2022-13-01")) {
      assertThat(page("/api/search?" + filter)).hasStatus(400);
      assertThat(page("/search?q=Schutz&" + filter)).hasRedirectedUrl("/search?q=Schutz");
    }
  }

  @Test
  void anOrderOrAStateThatCannotBeIsPassedOver() {
    for (String parameter :
        List.of(
            "sort=xyz",
            "sort=",
            "state=Deutschland&status=PLANNED",
            "state=",
            "state=DE&state=FR")) {
      assertThat(page("/search?q=Missbrauch&" + parameter))
          .hasStatusOk()
          .bodyText()
          .contains("1 Treffer");
    }
  }
}
