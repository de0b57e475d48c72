package de.umsetzungsmonitor.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.Provisions;
import de.umsetzungsmonitor.domain.review.Decisions;
import de.umsetzungsmonitor.domain.status.StatusEntry;
import de.umsetzungsmonitor.domain.status.StatusReporting;
import de.umsetzungsmonitor.domain.status.StatusValue;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.domain.tag.ProposedTag;
import de.umsetzungsmonitor.domain.tag.SuggestionText;
import de.umsetzungsmonitor.domain.tag.TagEntry;
import de.umsetzungsmonitor.domain.tag.TextSpan;
import de.umsetzungsmonitor.search.index.IndexUpdates;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.web.CountedStatements;
import de.umsetzungsmonitor.web.SignIn;
import de.umsetzungsmonitor.web.WebTest;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class SearchPagesTest {

  @Autowired MockMvcTester mvc;
  @Autowired Examples examples;
  @Autowired Provisions provisions;
  @Autowired Decisions decisions;
  @Autowired IndexUpdates index;
  @Autowired StatusReporting reporting;
  @Autowired CountedStatements statements;

  @BeforeEach
  void twoDocuments() throws InterruptedException {
    examples.document(
        "un-1",
        Organization.UN,
        LocalDate.of(2022, 12, 15),
        "fordert die Staaten auf, <b>Kindesmissbrauch</b> zu verhüten;",
        "ersucht das Sekretariat, darüber zu berichten.");
    examples.document(
        "osce-1", Organization.OSCE, LocalDate.of(2007, 11, 30), "ermutigt zum Schutz der Flüsse.");
    provisions.tag(
        new ProvisionAddress("un-1", "para_1"),
        new TagEntry(Modality.REQUEST, Set.of(Addressee.STATES), null),
        "analyst",
        Instant.parse("2026-11-22T10:00:00Z"));
    assertThat(index.awaitCaughtUp(Duration.ofSeconds(10))).isTrue();
  }

  @Test
  void aPartOfACompoundIsFoundAndMarkedAsAWholeWord() {
    assertThat(page("/search?q=Missbrauch"))
        .hasStatusOk()
        .bodyText()
        .contains("1 Treffer", "<mark class=\"hit\">Kindesmissbrauch</mark>", "Aufforderung")
        .contains("/documents/un-1/para_1")
        .doesNotContain("/documents/osce-1/para_1");
  }

  @Test
  void textFromAFileIsNeverMarkup() {
    assertThat(page("/search?q=Missbrauch")).bodyText().contains("&lt;b&gt;").doesNotContain("<b>");
  }

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
  void aSuggestionIsFoundByItsTagWithinASecondOfBeingConfirmed() throws InterruptedException {
    SuggestionText suggestion =
        examples
            .suggest(
                "osce-1",
                "para_1",
                "1",
                Instant.EPOCH,
                new ProposedTag(
                    Modality.RECOMMENDATION,
                    Set.of(Addressee.INDUSTRY),
                    new TextSpan("ermutigt", 0, 8),
                    "rule",
                    0.9))
            .getFirst();
    String search = "/search?q=&modality=RECOMMENDATION&addressee=INDUSTRY";
    assertThat(index.awaitCaughtUp(Duration.ofSeconds(10))).isTrue();
    assertThat(page(search)).bodyText().doesNotContain("/documents/osce-1/para_1");

    decisions.confirm(suggestion.id(), "ana", Instant.parse("2026-11-22T11:00:00Z"));

    assertThat(index.awaitCaughtUp(Duration.ofSeconds(1))).isTrue();
    assertThat(page(search)).bodyText().contains("1 Treffer", "/documents/osce-1/para_1");
  }

  @Test
  void nothingThatIsTypedFails() {
    for (String typed :
        List.of("\"offen", "(Kind", "*", "Art. 25 AND", "<script>alert", "nul\0", "ä")) {
      assertThat(mvc.get().uri("/search").param("q", typed).with(SignIn.auditor()))
          .hasStatusOk()
          .bodyText()
          .doesNotContain("<script>alert");
    }
  }

  @Test
  void withoutAHitThePageSaysWhatToTry() {
    assertThat(page("/search?q=Quantenschaum"))
        .bodyText()
        .contains("0 Treffer", "Prüfen Sie die Schreibweise");
  }

  @Test
  void thePageIsEnglishForWhoAsks() {
    assertThat(
            mvc.get()
                .uri("/search?q=Missbrauch")
                .with(SignIn.analyst())
                .cookie(new Cookie("language", "en")))
        .bodyText()
        .contains("1 hit", "Apply filters")
        .doesNotContain("Treffer");
  }

  @Test
  void scriptsGetRunsOfTextFacetsAndTags() {
    MvcTestResult found = page("/api/search?q=Missbrauch");

    assertThat(found).bodyJson().extractingPath("$.total").isEqualTo(1);
    assertThat(found)
        .bodyJson()
        .extractingPath("$.hits[0].snippet[?(@.hit == true)].text")
        .isEqualTo(List.of("Kindesmissbrauch"));
    assertThat(found).bodyJson().extractingPath("$.hits[0].tags[0].modality").isEqualTo("REQUEST");
    assertThat(found).bodyJson().extractingPath("$.facets.organization[0].value").isEqualTo("UN");
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
  void theCitationOfOneProvisionLeadsStraightToItAndBackToTheHits() throws InterruptedException {
    examples.document(
        "res-77-233", Organization.UN, LocalDate.of(2022, 12, 15), "Eins.", "Zwei.", "Drei.");
    index.awaitCaughtUp(Duration.ofSeconds(10));

    assertThat(page("/search?q=Ziffer 3"))
        .hasStatus(302)
        .hasRedirectedUrl("/documents/res-77-233/para_3?q=Ziffer%203");
    assertThat(page("/documents/res-77-233/para_3?q=Ziffer 3"))
        .bodyText()
        .contains("Alle Treffer zu „Ziffer 3“ ansehen", "/search?q=Ziffer%203&amp;all=true");
    for (String hits :
        List.of(
            "/search?q=Ziffer 3&all=true",
            "/search?q=Ziffer 3&organization=UN",
            "/search?q=Ziffer 9",
            "/search?q=Ziffer 1",
            "/search?q=Kinder in Ziffer 3")) {
      assertThat(page(hits)).as(hits).hasStatusOk();
    }
  }

  @Test
  void whoAskedForTheHitsOfACitationIsNeverLedAwayFromThem() throws InterruptedException {
    examples.document(
        "res-77-233", Organization.UN, LocalDate.of(2022, 12, 15), "Eins.", "Zwei.", "Drei.");
    index.awaitCaughtUp(Duration.ofSeconds(10));

    for (String asked :
        List.of("/search?q=Ziffer 3&all=true", "/search?q=Ziffer 3&all=true&organization=UN")) {
      MvcTestResult hits =
          mvc.get().uri(asked).header("HX-Request", "true").with(SignIn.auditor()).exchange();
      assertThat(hits)
          .hasStatusOk()
          .bodyText()
          .contains("name=\"all\" value=\"true\"", "/search?q=Ziffer+3")
          .doesNotContainPattern("/search\\?q=Ziffer\\+3(?![^\"]*all=true)");
      assertThat(hits.getResponse().getHeader("HX-Push-Url")).endsWith("&all=true");
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
  void aCoordinatorWhoChoseNoStateStaysWithoutOne() {
    assertThat(page("/search?q=&state=&size=1"))
        .bodyText()
        .contains("href=\"/search?q=&amp;state=&amp;size=1&amp;page=1\"")
        .doesNotContain("Deutschland:");
  }

  @Test
  void whatWasMisspelledIsProposedAndWhatElseWasFoundIsTold() {
    assertThat(page("/search?q=Kindesmisbrauch&organization=UN"))
        .bodyText()
        .contains(
            "Meinten Sie", "href=\"/search?q=Kindesmissbrauch&amp;organization=UN&amp;state=DE\"");
    assertThat(page("/search?q=Missbrauch"))
        .bodyText()
        .contains("auch gefunden: „Kindesmissbrauch“");
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
  void whereFiltersLeaveNothingThePageSaysHowManyThereAreWithoutThem() {
    assertThat(page("/search?q=Schutz&organization=UN"))
        .bodyText()
        .contains("0 Treffer", "Ohne Filter: 1 Treffer", "href=\"/search?q=Schutz\"");
    assertThat(page("/search?q=&from=2022-01-02&to=2022-01-01"))
        .bodyText()
        .contains("Das Datum „von“ liegt nach dem Datum „bis“", "Ohne Filter: 3 Treffer");
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
  void howManyHitsThereAreDoesNotChangeHowOftenTheDatabaseIsAsked() {
    page("/search"); // the names of the states are read once only
    long few = statements.during(() -> page("/search?q=Missbrauch&state=DE"));

    assertThat(statements.during(() -> page("/search?q=&state=DE"))).isEqualTo(few);
    assertThat(few).isBetween(1L, 5L);
  }

  @Test
  void aFilterThatDoesNotExistIsRefusedPlainly() {
    for (String filter :
        List.of("kind=NONSENSE", "year=heute", "status=X", "from=gestern", "to=2022-13-01")) {
      assertThat(page("/api/search?" + filter)).hasStatus(400);
      assertThat(page("/search?" + filter)).hasStatus(400);
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

  private MvcTestResult page(String address) {
    return mvc.get().uri(address).with(SignIn.coordinator()).exchange();
  }
}
