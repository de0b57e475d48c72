package de.umsetzungsmonitor.web.provision;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.ProvisionTexts;
import de.umsetzungsmonitor.domain.provision.Provisions;
import de.umsetzungsmonitor.domain.status.Evidence;
import de.umsetzungsmonitor.domain.status.StatusEntry;
import de.umsetzungsmonitor.domain.status.StatusReporting;
import de.umsetzungsmonitor.domain.status.StatusValue;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.domain.tag.TagEntry;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.web.CountedStatements;
import de.umsetzungsmonitor.web.SampleTexts;
import de.umsetzungsmonitor.web.SignIn;
import de.umsetzungsmonitor.web.WebTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WebTest
class ProvisionPagesTest {

  @Autowired MockMvcTester mvc;
  @Autowired Examples examples;
  @Autowired SampleTexts texts;
  @Autowired Provisions provisions;
  @Autowired ProvisionTexts provisionTexts;
  @Autowired StatusReporting reporting;
  @Autowired CountedStatements statements;

  @BeforeEach
  void aText() {
    texts.conclusions(2);
    examples.account("de", Role.COORDINATOR, "DE", "AT");
  }

  @Test
  void aProvisionIsCitedAndStandsBetweenItsNeighbours() {
    assertThat(body("/documents/rat/para_1__point_a", SignIn.auditor()))
        .contains("<h1 class=\"fw-semibold mb-0\">Nummer 1 Buchstabe a</h1>")
        .contains("/documents/rat/para_1\"", "/documents/rat/para_2\"", "Nummer 2</a>")
        .contains("die Annahme &lt;b&gt;der&lt;/b&gt; Richtlinie;");
    assertThat(body("/documents/rat/rec_1", SignIn.auditor()))
        .contains("Präambelabsatz 1", "href=\"#note-rec_1-1\"")
        .doesNotContain("rel=\"prev\"");
  }

  @Test
  void nobodyReportsOnRecitalsAndNarrative() {
    for (String eId : List.of("rec_1", "end")) {
      assertThat(body("/documents/rat/" + eId, SignIn.coordinator()))
          .doesNotContain("id=\"implementation\"", "/states/DE\"");
    }
  }

  @Test
  void theOwnStateComesFirstThenThoseThatReported() {
    report("AT", 0, StatusValue.IMPLEMENTED, "BMI", null);

    String page = body("/documents/rat/para_1", SignIn.coordinator());
    assertThat(page)
        .contains(
            "Umsetzung in 28 Staaten", "1 umgesetzt, 27 keine Angabe", "Vereinigtes Königreich")
        .contains("/documents/rat/para_1/states/DE\"")
        .doesNotContain("/documents/rat/para_1/states/AT\"", "ausgeblendet");
    assertThat(page.indexOf("Deutschland</strong>")).isLessThan(page.indexOf("Österreich</th>"));
    assertThat(page.indexOf("Österreich</th>")).isLessThan(page.indexOf("Belgien</th>"));
    assertThat(body("/documents/rat/para_1", SignIn.auditor()))
        .contains("/documents/rat/para_1/states/AT/history\"")
        .doesNotContain("/states/AT\"", "/states/DE\"");
  }

  @Test
  void ofManyStatesTheSilentOnesAreLeftOutUntilAskedFor() {
    examples.document("un", Organization.UN, LocalDate.of(2022, 12, 15), "Text");

    assertThat(body("/documents/un/para_1", SignIn.coordinator()))
        .contains("Deutschland</strong>", "192 Staaten ohne Meldung", "Alle 193 Staaten anzeigen")
        .doesNotContain("Belgien");
    assertThat(body("/documents/un/para_1?all=true", SignIn.coordinator()))
        .contains("Belgien")
        .doesNotContain("ausgeblendet");
  }

  @Test
  void theHistoryTellsWhatChangedTheLatestFirst() {
    report("DE", 0, StatusValue.PLANNED, "BMI", "Erster Stand.");
    report("DE", 1, StatusValue.PLANNED, "BKA", "Erster Stand.");
    provisions.tag(
        new ProvisionAddress("rat", "para_1"),
        request("fordert"),
        "de",
        Instant.now().plusSeconds(60));

    String page = body("/documents/rat/para_1", SignIn.auditor());
    String history = page.substring(page.indexOf("id=\"history\""));
    assertThat(history)
        .contains("<del>keine Angabe</del> → <ins class=\"fw-semibold\">geplant</ins>")
        .contains("<del>BMI</del> → <ins class=\"fw-semibold\">BKA</ins>")
        .contains("„Erster Stand.“", "„fordert“")
        .containsOnlyOnce("Erster Stand.");
    assertThat(history.indexOf("Aufforderung")).isLessThan(history.indexOf("BKA"));
    assertThat(history.indexOf("BKA")).isLessThan(history.indexOf("keine Angabe"));
  }

  @Test
  void theWholeHistoryIsShownWhenAskedFor() {
    provisions.tag(new ProvisionAddress("rat", "para_1"), request(null), "person-0", Instant.EPOCH);
    for (int i = 1; i < 22; i++) {
      Instant at = Instant.EPOCH.plusSeconds(i);
      long tag = provisionTexts.get(new ProvisionAddress("rat", "para_1")).tags().getFirst().id();
      provisions.retag(
          new ProvisionAddress("rat", "para_1"), tag, request(null), "person-" + i, at);
    }
    assertThat(body("/documents/rat/para_1", SignIn.auditor()))
        .contains("person-21", "/documents/rat/para_1/history", "Gesamten Verlauf anzeigen")
        .doesNotContain("person-0<");
    assertThat(body("/documents/rat/para_1/history", SignIn.auditor())).contains("person-0<");
  }

  @Test
  void evidenceIsOnlyALinkIfABrowserMayFollowIt() {
    StatusEntry entry =
        new StatusEntry(
            StatusValue.PLANNED,
            null,
            null,
            null,
            List.of(new Evidence("https://example.org/a"), new Evidence("javascript:alert(1)")));
    reporting.report(new ProvisionAddress("rat", "para_1"), "DE", 0, entry, "de");

    assertThat(body("/documents/rat/para_1", SignIn.auditor()))
        .contains("href=\"https://example.org/a\"", "javascript:alert(1)")
        .doesNotContain("href=\"javascript");
  }

  @Test
  void howManyStatesReportDoesNotChangeTheNumberOfQueries() {
    long silent = statements.during(() -> body("/documents/rat/para_1", SignIn.auditor()));
    report("DE", 0, StatusValue.PLANNED, null, null);
    report("AT", 0, StatusValue.PLANNED, null, null);
    long spoken = statements.during(() -> body("/documents/rat/para_1", SignIn.auditor()));

    assertThat(spoken).isLessThanOrEqualTo(silent + 1).isLessThanOrEqualTo(15);
    report("AT", 1, StatusValue.IMPLEMENTED, null, null);
    assertThat(statements.during(() -> body("/documents/rat/para_1", SignIn.auditor())))
        .isEqualTo(spoken);
  }

  @Test
  void thePageSpeaksEnglish() {
    report("DE", 0, StatusValue.PLANNED, "BMI", "Text");
    provisions.tag(new ProvisionAddress("rat", "para_1"), request("fordert"), "de", Instant.EPOCH);

    assertThat(body("/documents/rat/para_1?lang=en", SignIn.analyst()))
        .contains("Implementation in 28 states", "Classify a passage", "Point 1", "Germany")
        .doesNotContain("??", "Deutschland");
  }

  @Test
  void whatDoesNotExistIsNotFound() {
    assertThat(mvc.get().uri("/documents/rat/para_99").with(SignIn.auditor())).hasStatus(404);
    assertThat(mvc.get().uri("/api/documents/rat/para_99").with(SignIn.auditor())).hasStatus(404);
    assertThat(mvc.get().uri("/api/documents/nichts/provisions").with(SignIn.auditor()))
        .hasStatus(404);
    assertThat(mvc.get().uri("/api/documents/rat/para_1")).hasStatus(401);
  }

  @Test
  void scriptsReadTheProvisionsInOrder() {
    provisions.tag(new ProvisionAddress("rat", "para_1"), request("fordert"), "de", Instant.EPOCH);

    var answer = mvc.get().uri("/api/documents/rat/provisions").with(SignIn.auditor()).exchange();
    assertThat(answer)
        .bodyJson()
        .extractingPath("$[*].eId")
        .asArray()
        .containsExactly("rec_1", "para_1", "para_1__point_a", "para_2", "para_2__point_a", "end");
    assertThat(answer)
        .bodyJson()
        .extractingPath("$[0].footnotes[0]")
        .isEqualTo(Map.of("mark", "1", "text", "ABl. L 335"));
    assertThat(answer).bodyJson().extractingPath("$[2].parent").isEqualTo("para_1");
    assertThat(answer).bodyJson().doesNotHavePath("$[1].status");
  }

  @Test
  void scriptsReadOneProvisionWithItsReports() {
    report("DE", 0, StatusValue.PLANNED, "BMI", "Text");
    provisions.tag(new ProvisionAddress("rat", "para_1"), request("fordert"), "de", Instant.EPOCH);

    assertThat(mvc.get().uri("/api/documents/rat/para_1").with(SignIn.auditor()))
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"eId":"para_1","label":"1","kind":"OPERATIVE","parent":null,"heading":null,
             "text":"Der Rat fordert die Mitgliedstaaten nachdrücklich auf, zu handeln.",
             "footnotes":[],
             "tags":[{"modality":"REQUEST","addressees":["STATES"],"quote":"fordert",
                      "start":8,"end":15,"origin":"PERSON","state":"CONFIRMED"}],
             "status":[{"state":"DE","value":"PLANNED","note":"Text","authority":"BMI",
                        "dueOn":null,"evidence":["BGBl."],"version":1,"changedBy":"de"}]}
            """);
  }

  private static TagEntry request(String quote) {
    return new TagEntry(Modality.REQUEST, Set.of(Addressee.STATES), quote);
  }

  private void report(String iso2, int basedOn, StatusValue value, String authority, String note) {
    StatusEntry entry =
        new StatusEntry(value, note, authority, null, List.of(new Evidence("BGBl.")));
    reporting.report(new ProvisionAddress("rat", "para_1"), iso2, basedOn, entry, "de");
  }

  private String body(String address, RequestPostProcessor who) {
    var result = mvc.get().uri(address).with(who).exchange();
    assertThat(result).hasStatusOk();
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
