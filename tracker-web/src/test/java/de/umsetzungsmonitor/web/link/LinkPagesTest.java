package de.umsetzungsmonitor.web.link;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.link.LinkRelation;
import de.umsetzungsmonitor.domain.link.LinkedProvisions;
import de.umsetzungsmonitor.domain.link.Linking;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.Provisions;
import de.umsetzungsmonitor.domain.status.StatusEntry;
import de.umsetzungsmonitor.domain.status.StatusReporting;
import de.umsetzungsmonitor.domain.status.StatusValue;
import de.umsetzungsmonitor.search.index.IndexUpdates;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.web.CountedStatements;
import de.umsetzungsmonitor.web.SampleTexts;
import de.umsetzungsmonitor.web.SignIn;
import de.umsetzungsmonitor.web.WebTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WebTest
class LinkPagesTest {

  private static final String UN = "/documents/un/para_1";
  private static final ProvisionAddress PARAGRAPH = new ProvisionAddress("un", "para_1");
  private static final ProvisionAddress NUMBER = new ProvisionAddress("rat", "para_1");

  @Autowired MockMvcTester mvc;
  @Autowired Examples examples;
  @Autowired SampleTexts texts;
  @Autowired Linking linking;
  @Autowired LinkedProvisions linked;
  @Autowired Provisions provisions;
  @Autowired StatusReporting reporting;
  @Autowired IndexUpdates updates;
  @Autowired CountedStatements statements;

  @BeforeEach
  void twoTexts() throws InterruptedException {
    texts.conclusions(2);
    examples.document("un", Organization.UN, LocalDate.of(2022, 12, 15), "fordert auf", "betont");
    examples.account("analyst", Role.ANALYST);
    examples.account("de", Role.COORDINATOR, "DE");
    assertThat(updates.awaitCaughtUp(Duration.ofSeconds(10))).isTrue();
  }

  @Test
  void anAnalystLinksByCitationAndBothPagesShowIt() {
    assertThat(post(UN + "/links", "PART_OF", "12326/19 Nr. 1", "enger <b>"))
        .hasStatus(HttpStatus.SEE_OTHER)
        .hasRedirectedUrl(UN + "#links");

    assertThat(links(UN, SignIn.auditor()))
        .contains("ist Teil von", "12326/19, Nummer 1", "„enger &lt;b&gt;“")
        .contains("Verknüpft von analyst am")
        .contains("nachdrücklich auf, zu handeln")
        .contains(UN + "/compare?with=rat/para_1")
        .doesNotContain("/remove", "<form");
    assertThat(links("/documents/rat/para_1", SignIn.auditor()))
        .contains("umfasst", "UN, Ziffer 1");
  }

  @Test
  void linkedProvisionsShowEachOthersStatus() {
    linking.link(PARAGRAPH, LinkRelation.EQUAL, NUMBER, null, "analyst");
    reporting.report(
        NUMBER,
        "DE",
        0,
        new StatusEntry(StatusValue.IMPLEMENTED, null, null, null, List.of()),
        "de");

    assertThat(links(UN, SignIn.as("de", Role.COORDINATOR, "DE")))
        .contains("1 umgesetzt, 27 keine Angabe", "Deutschland: ", "data-status=\"done\"");
    assertThat(body(UN + "/states/DE", SignIn.as("de", Role.COORDINATOR, "DE")))
        .contains("Verknüpfte Bestimmungen", "Deutschland: ", "12326/19, Nummer 1", "umgesetzt");
    assertThat(body("/documents/un/para_2/states/DE", SignIn.as("de", Role.COORDINATOR, "DE")))
        .doesNotContain("Verknüpfte Bestimmungen");
  }

  @Test
  void aLinkIsChangedAndRemovedAndTheHistoryTellsSo() {
    linking.link(PARAGRAPH, LinkRelation.EQUAL, NUMBER, null, "analyst");
    assertThat(post(UN + "/links/" + only(), "OVERLAPS", null, "zum Teil"))
        .hasStatus(HttpStatus.SEE_OTHER);
    assertThat(post(UN + "/links/" + only() + "/remove", null, null, null))
        .hasStatus(HttpStatus.SEE_OTHER);

    String page = body("/documents/rat/para_1", SignIn.auditor());
    assertThat(page).doesNotContain("id=\"links\"");
    assertThat(page.substring(page.indexOf("id=\"history\"")))
        .contains("Verknüpfung mit UN, Ziffer 1")
        .contains(
            "<del>ist inhaltsgleich</del> → <ins class=\"fw-semibold\">überschneidet sich</ins>")
        .contains("<del>überschneidet sich</del> → <ins class=\"fw-semibold\">entfernt</ins>")
        .contains("„zum Teil“");
  }

  @Test
  void fromTheComparisonTheWayLeadsBackToIt() {
    assertThat(body(UN + "/compare?with=rat/para_1", SignIn.analyst()))
        .contains("nicht verknüpft", "name=\"compared\"");
    assertThat(
            mvc.post()
                .uri(UN + "/links")
                .param("relation", "EQUAL")
                .param("other", "rat/para_1")
                .param("compared", "true")
                .with(SignIn.analyst())
                .with(csrf()))
        .hasRedirectedUrl(UN + "/compare?with=rat%2Fpara_1#link");

    assertThat(body(UN + "/compare?with=rat/para_1", SignIn.auditor()))
        .contains("UN, Ziffer 1 <strong>ist inhaltsgleich mit</strong> 12326/19, Nummer 1")
        .doesNotContain("name=\"compared\"");
    assertThat(body("/documents/rat/para_1/compare?with=un/para_2", SignIn.auditor()))
        .doesNotContain("id=\"link\"");
  }

  @ParameterizedTest
  @CsvSource({
    "'', rat/para_1, 'Wählen Sie, wie sich die beiden', link-relation",
    "GLEICH, rat/para_1, 'Wählen Sie, wie sich die beiden', link-relation",
    "EQUAL, Quantenschaum, 'Dazu passt keine andere Bestimmung', link-other",
    "EQUAL, un/para_1, 'nicht mit sich selbst', link-other",
    "EQUAL, rat/para_2, 'besteht schon eine Verknüpfung', link-other"
  })
  void aMistakeIsSaidAndWhatWasTypedStays(
      String relation, String other, String sentence, String field) {
    linking.link(
        PARAGRAPH, LinkRelation.OVERLAPS, new ProvisionAddress("rat", "para_2"), null, "analyst");

    assertThat(post(UN + "/links", relation, other, "meine Anmerkung"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains(sentence, "href=\"#" + field + "\"", "id=\"" + field + "-error\"")
        .contains(">meine Anmerkung</textarea>", "value=\"" + other + "\"");
  }

  @Test
  void aNoteHasAnEnd() {
    assertThat(post(UN + "/links", "EQUAL", "rat/para_1", "x".repeat(1001)))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(post(UN + "/links", "EQUAL", "rat/para_1", "ü".repeat(1000)))
        .hasStatus(HttpStatus.SEE_OTHER);
  }

  @Test
  void whoComesSecondLearnsOfIt() {
    linking.link(PARAGRAPH, LinkRelation.EQUAL, NUMBER, null, "analyst");
    long link = only();
    linking.unlink(NUMBER, link, "other");

    for (String address : List.of("/links/" + link, "/links/" + link + "/remove")) {
      assertThat(post(UN + address, "OVERLAPS", null, null))
          .hasStatus(HttpStatus.CONFLICT)
          .bodyText()
          .contains("Diese Verknüpfung wurde inzwischen geändert oder entfernt");
    }
  }

  @Test
  void whatWasTypedGoesIntoTheFormOfTheLinkThatSomebodyElsePutThere() {
    linking.link(PARAGRAPH, LinkRelation.EQUAL, NUMBER, null, "analyst");
    long link = only();
    linking.change(NUMBER, link, LinkRelation.COMPRISES, null, "other");

    assertThat(post(UN + "/links/" + link, "OVERLAPS", "rat/para_1", "erste\r\nzweite\0"))
        .hasStatus(HttpStatus.CONFLICT)
        .bodyText()
        .contains("Ihre Eingaben stehen noch im Formular", "href=\"#link-" + only() + "-note\"")
        .containsPattern("id=\"link-" + only() + "-note\"[^>]*>erste\nzweite</textarea>");
  }

  @Test
  void whatWasTypedGoesIntoTheFormOfANewLinkIfTheOldOneIsGone() {
    linking.link(PARAGRAPH, LinkRelation.EQUAL, NUMBER, null, "analyst");
    long link = only();
    linking.unlink(NUMBER, link, "other");

    assertThat(post(UN + "/links/" + link, "OVERLAPS", "rat/para_1", "zum Teil"))
        .hasStatus(HttpStatus.CONFLICT)
        .bodyText()
        .contains("Ihre Eingaben stehen noch im Formular", "href=\"#link-note\"")
        .contains(">zum Teil</textarea>", "value=\"rat/para_1\"")
        .contains("value=\"OVERLAPS\" selected");
  }

  @Test
  void aMistakeInTheFormOfALinkIsToldThereAndTheWayStillLeadsBackToTheComparison() {
    linking.link(PARAGRAPH, LinkRelation.EQUAL, NUMBER, null, "analyst");

    assertThat(
            mvc.post()
                .uri(UN + "/links/" + only())
                .param("relation", "")
                .param("other", "rat/para_1")
                .param("compared", "true")
                .with(SignIn.analyst())
                .with(csrf()))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("href=\"#link-" + only() + "-relation\"", "name=\"compared\" value=\"true\"");
  }

  @Test
  void onlyAnalystsLink() {
    linking.link(PARAGRAPH, LinkRelation.EQUAL, NUMBER, null, "analyst");

    for (String address : List.of("/links", "/links/" + only(), "/links/" + only() + "/remove")) {
      assertThat(
              mvc.post()
                  .uri(UN + address)
                  .param("relation", "EQUAL")
                  .param("other", "rat/para_2")
                  .with(SignIn.coordinator())
                  .with(csrf()))
          .hasStatus(HttpStatus.FORBIDDEN);
    }
    assertThat(body("/documents/un/para_2", SignIn.auditor())).doesNotContain("id=\"links\"");
    assertThat(body("/documents/un/para_2", SignIn.analyst())).contains("id=\"link-other\"");
  }

  @Test
  void aChangedTextIsPointedOut() {
    linking.link(PARAGRAPH, LinkRelation.EQUAL, NUMBER, null, "analyst");
    examples.version("un", Instant.parse("2026-05-01T00:00:00Z"), "fordert sehr auf", "betont");

    assertThat(links(UN, SignIn.analyst()))
        .contains("Text seit der Verknüpfung geändert", "prüfen und bestätigen");
    assertThat(post(UN + "/links/" + only(), "EQUAL", null, "")).hasStatus(HttpStatus.SEE_OTHER);
    assertThat(links(UN, SignIn.analyst())).doesNotContain("Text seit der Verknüpfung geändert");
  }

  @Test
  void manyLinksNeedNoMoreQueriesThanOne() {
    linking.link(PARAGRAPH, LinkRelation.EQUAL, NUMBER, null, "analyst");
    long one = statements.during(() -> body(UN, SignIn.coordinator()));
    for (String eId : List.of("para_1__point_a", "para_2", "para_2__point_a", "rec_1")) {
      linking.link(
          PARAGRAPH, LinkRelation.OVERLAPS, new ProvisionAddress("rat", eId), null, "analyst");
    }

    assertThat(statements.during(() -> body(UN, SignIn.coordinator()))).isEqualTo(one);
  }

  @Test
  void scriptsReadLinks() {
    linking.link(PARAGRAPH, LinkRelation.PART_OF, NUMBER, null, "analyst");

    assertThat(mvc.get().uri("/api/documents/rat/para_1").with(SignIn.auditor()))
        .bodyJson()
        .extractingPath("$.links")
        .asArray()
        .singleElement()
        .hasToString("{kind=COMPRISES, document=un, eId=para_1}");
  }

  private long only() {
    return linked.of(provisions.get("un", "para_1").id()).stream()
        .filter(link -> link.isInForce())
        .findFirst()
        .orElseThrow()
        .id();
  }

  private MvcTestResult post(String address, String relation, String other, String note) {
    return mvc.post()
        .uri(address)
        .param("relation", relation == null ? "" : relation)
        .param("other", other == null ? "" : other)
        .param("note", note == null ? "" : note)
        .with(SignIn.analyst())
        .with(csrf())
        .exchange();
  }

  private String links(String address, RequestPostProcessor who) {
    String page = body(address, who);
    int start = page.indexOf("id=\"links\"");
    assertThat(start).isPositive();
    return page.substring(start, page.indexOf("</section>", start));
  }

  private String body(String address, RequestPostProcessor who) {
    MvcTestResult result = mvc.get().uri(address).with(who).exchange();
    assertThat(result).hasStatusOk();
    return new String(result.getResponse().getContentAsByteArray(), UTF_8);
  }
}
