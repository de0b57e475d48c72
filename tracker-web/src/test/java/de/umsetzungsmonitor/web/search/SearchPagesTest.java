package de.umsetzungsmonitor.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.review.Decisions;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.domain.tag.ProposedTag;
import de.umsetzungsmonitor.domain.tag.SuggestionText;
import de.umsetzungsmonitor.domain.tag.TextSpan;
import de.umsetzungsmonitor.web.CountedStatements;
import de.umsetzungsmonitor.web.SignIn;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is found and how it is shown. */
class SearchPagesTest extends SearchPageTest {

  @Autowired Decisions decisions;
  @Autowired CountedStatements statements;

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
  void whatWasMisspelledIsProposedAndWhatElseWasFoundIsTold() {
    assertThat(page("/search?q=Kindesmisbrauch&organization=UN"))
        .bodyText()
        .contains(
            "Meinten Sie", "href=\"/search?q=Kindesmissbrauch&amp;organization=UN&amp;state=DE\"");
    assertThat(page("/search?q=Missbrauch"))
        .bodyText()
        .contains("auch gefunden: „Kindesmissbrauch“");
    assertThat(page("/search?q=Missbrauch&lang=en"))
        .bodyText()
        .contains("also found: “Kindesmissbrauch”");
  }

  @Test
  void thatNoProvisionHasAWordIsSaidAboveWhatComesNearIt() {
    assertThat(page("/search?q=Gewässerschutz"))
        .bodyText()
        .contains(
            "„Gewässerschutz“ kommt so in keiner Bestimmung vor; gezeigt wird, was ihm nahekommt.");
    assertThat(page("/search?q=Klimaschutz+Kinderarmut"))
        .bodyText()
        .contains("„Klimaschutz“, „Kinderarmut“ kommen so in keiner Bestimmung vor");
    assertThat(page("/api/search?q=Klimaschutz"))
        .bodyJson()
        .extractingPath("$.absent")
        .isEqualTo(List.of("Klimaschutz"));
    assertThat(page("/search?q=Schutz")).bodyText().doesNotContain("in keiner Bestimmung");
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
  void aDocumentThatIsCalledByItsTitleStandsAboveTheHits() {
    assertThat(page("/search?q=Titel von osce-1"))
        .bodyText()
        .containsSubsequence("Dokument:", "/documents/osce-1\"", "Titel von osce-1");
    assertThat(page("/search?q=Titel von osce-1&organization=UN"))
        .bodyText()
        .doesNotContain("Dokument:");
    assertThat(page("/search?q=Schutz")).bodyText().doesNotContain("Dokument:");
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
    assertThat(found).bodyJson().extractingPath("$.hits[0].footnote").isNull();
    assertThat(found).bodyJson().extractingPath("$.hits[0].tags[0].modality").isEqualTo("REQUEST");
    assertThat(found).bodyJson().extractingPath("$.facets.organization[0].value").isEqualTo("UN");
  }

  @Test
  void howManyHitsThereAreDoesNotChangeHowOftenTheDatabaseIsAsked() {
    page("/search"); // the names of the states are read once only
    long few = statements.during(() -> page("/search?q=Missbrauch&state=DE"));

    assertThat(statements.during(() -> page("/search?q=&state=DE"))).isEqualTo(few);
    assertThat(few).isBetween(1L, 5L);
  }
}
