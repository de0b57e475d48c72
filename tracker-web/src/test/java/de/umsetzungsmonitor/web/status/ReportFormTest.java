package de.umsetzungsmonitor.web.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.Provisions;
import de.umsetzungsmonitor.domain.status.ClaimSource;
import de.umsetzungsmonitor.domain.status.Evidence;
import de.umsetzungsmonitor.domain.status.StatusChanges;
import de.umsetzungsmonitor.domain.status.StatusEntry;
import de.umsetzungsmonitor.domain.status.StatusReporting;
import de.umsetzungsmonitor.domain.status.StatusReports;
import de.umsetzungsmonitor.domain.status.StatusValue;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.web.SignIn;
import de.umsetzungsmonitor.web.WebTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class ReportFormTest {

  private static final String FORM = "/documents/rat/para_1/states/DE";

  @Autowired MockMvcTester mvc;
  @Autowired Examples examples;
  @Autowired StatusReporting reporting;
  @Autowired StatusReports reports;
  @Autowired StatusChanges changes;
  @Autowired Provisions provisions;

  @BeforeEach
  void aDocumentAndTwoCoordinators() {
    examples.document(
        "rat", Organization.EU, LocalDate.of(2019, 9, 27), "Der Rat ersucht um <Taten>.");
    examples.account("coordinator-de", Role.COORDINATOR, "DE");
    examples.account("kollegin", Role.COORDINATOR, "DE");
  }

  @Test
  void theFormStandsBelowTheTextOfTheProvision() {
    assertThat(get(FORM))
        .hasStatusOk()
        .bodyText()
        .contains(
            "Meldung für Deutschland",
            "Der Rat ersucht um &lt;Taten&gt;.",
            "bitte wählen",
            "name=\"version\" value=\"0\"");
    assertThat(get(FORM + "?lang=en")).bodyText().contains("Report for Germany", "please choose");
  }

  @Test
  void whatWasReportedLastStandsInTheForm() {
    String form = String.join("", "alt", "neu");
    report(0, entry(StatusValue.PLANNED, form, "BKA", LocalDate.of(2027, 3, 31)));

    assertThat(get(FORM))
        .bodyText()
        .contains("value=\"PLANNED\" selected", "altneu", "value=\"2027-03-31\"", "value=\"1\"")
        .doesNotContain("bitte wählen");
  }

  @Test
  void otherWritingsOfACodeLeadToTheForm() {
    assertThat(get("/documents/rat/para_1/states/de")).hasStatus(303).hasRedirectedUrl(FORM);
    examples.account("gr", Role.COORDINATOR, "GR");
    assertThat(
            mvc.get()
                .uri("/documents/rat/para_1/states/el")
                .with(SignIn.as("gr", Role.COORDINATOR, "GR")))
        .hasRedirectedUrl("/documents/rat/para_1/states/GR");
  }

  @Test
  void onlyWhoCoordinatesTheStateMayOpenAndSendTheForm() {
    for (var other :
        List.of(SignIn.analyst(), SignIn.auditor(), SignIn.as("fr", Role.COORDINATOR, "FR"))) {
      assertThat(mvc.get().uri(FORM).with(other)).hasStatus(403);
      assertThat(
              mvc.post()
                  .uri(FORM)
                  .with(other)
                  .with(csrf())
                  .param("version", "0")
                  .param("value", "PLANNED"))
          .hasStatus(403);
    }
    assertThat(history()).isEmpty();
  }

  @Test
  void whatNobodyReportsOnIsNotFound() {
    for (String address :
        List.of(
            "/documents/rat/para_9/states/DE",
            "/documents/nirgends/para_1/states/DE",
            "/documents/rat/para_1/states/US",
            "/documents/rat/para_1/states/XX")) {
      assertThat(mvc.get().uri(address).with(SignIn.as("x", Role.COORDINATOR, "DE", "US", "XX")))
          .hasStatus(404);
    }
  }

  @Test
  void aReportIsStoredAndToldOnThePageOfTheProvision() {
    assertThat(
            post(
                "value", "IN_PROGRESS",
                "dueOn", "31.03.2027",
                "authority", " BMI, BKA ",
                "note", "Zeile 1\r\nZeile 2",
                "evidence", "https://example.org/a\r\n\r\njavascript:alert(1)\r\n",
                "version", "0"))
        .hasStatus(303)
        .hasRedirectedUrl("/documents/rat/para_1")
        .flash()
        .containsEntry("message", "Die Meldung ist gespeichert.");
    assertThat(current())
        .isEqualTo(
            new StatusEntry(
                StatusValue.IN_PROGRESS,
                "Zeile 1\nZeile 2",
                "BMI, BKA",
                LocalDate.of(2027, 3, 31),
                List.of(
                    new Evidence("https://example.org/a"), new Evidence("javascript:alert(1)"))));
    assertThat(history()).hasSize(1);
  }

  @Test
  void toSendTheFormUnchangedStoresNothing() {
    report(0, entry(StatusValue.PLANNED, "Grund", null, null));

    assertThat(post("value", "PLANNED", "note", "Grund", "version", "1"))
        .hasStatus(303)
        .flash()
        .extractingByKey("message")
        .asString()
        .startsWith("Es gab nichts zu speichern");
    assertThat(history()).hasSize(1);
  }

  @Test
  void mistakesAreNamedAtTheirFieldAndNothingTypedIsLost() {
    assertThat(
            post(
                "value", "DECLINED",
                "dueOn", "31.02.2027",
                "authority", "a".repeat(301),
                "note", " ",
                "evidence", "https://kein host/",
                "version", "0"))
        .hasStatus(422)
        .bodyText()
        .contains(
            "4 Angaben fehlen oder sind falsch",
            "href=\"#dueOn\"",
            "href=\"#authority\"",
            "href=\"#note\"",
            "href=\"#evidence\"",
            "value=\"31.02.2027\"",
            "a".repeat(301),
            "https://kein host/",
            "value=\"DECLINED\" selected",
            "aria-invalid=\"true\"")
        .doesNotContain("href=\"#value\"");
    assertThat(history()).isEmpty();
  }

  @Test
  void aReportNeedsAValueAndADeclinedOneAReason() {
    for (String none : List.of("", "ERFUNDEN")) {
      assertThat(post("value", none, "note", "getippt", "version", "0"))
          .hasStatus(422)
          .bodyText()
          .contains("Eine Angabe fehlt oder ist falsch", "href=\"#value\"", "getippt");
    }
    assertThat(post("value", "NOT_APPLICABLE", "version", "0"))
        .hasStatus(422)
        .bodyText()
        .contains("href=\"#note\"");
  }

  @Test
  void whoIsOvertakenChoosesWhereBothChangedTheSameFieldAndLosesNothing() {
    report(0, entry(StatusValue.IN_PROGRESS, "beauftragt", "BKA", LocalDate.of(2027, 3, 31)));
    report(1, entry(StatusValue.IN_PROGRESS, "verzögert", "BKA", LocalDate.of(2027, 6, 30)));

    assertThat(
            post(
                "value", "PARTLY_IMPLEMENTED",
                "dueOn", "2027-03-31",
                "authority", "BKA",
                "note", "meine\r\nSicht",
                "version", "1"))
        .hasStatus(409)
        .bodyText()
        .contains("kollegin hat diese Meldung am", "Ein Feld haben beide geändert", "beauftragt")
        .contains("name=\"version\" value=\"2\"")
        .contains("type=\"hidden\" name=\"value\" value=\"PARTLY_IMPLEMENTED\"")
        .contains("type=\"hidden\" name=\"dueOn\" value=\"2027-06-30\"")
        .contains("type=\"radio\" id=\"note-theirs\" name=\"note\" value=\"verzögert\"")
        .contains("<ins>verzögert</ins>")
        .containsPattern("id=\"note-yours\" name=\"note\" value=\"meine\nSicht\"[^>]*checked");
    assertThat(history()).hasSize(2);

    assertThat(
            post(
                "value", "PARTLY_IMPLEMENTED",
                "dueOn", "2027-06-30",
                "authority", "BKA",
                "note", "meine\r\nSicht",
                "evidence", "",
                "version", "2"))
        .hasStatus(303);
    assertThat(current())
        .isEqualTo(
            entry(
                StatusValue.PARTLY_IMPLEMENTED, "meine\nSicht", "BKA", LocalDate.of(2027, 6, 30)));
  }

  @Test
  void ifTheReportMovesOnAgainTheChoiceIsAskedAgain() {
    report(0, entry(StatusValue.PLANNED, "eins", null, null));
    report(1, entry(StatusValue.PLANNED, "zwei", null, null));
    report(2, entry(StatusValue.PLANNED, "drei", null, null));

    assertThat(post("value", "PLANNED", "note", "meins", "version", "2"))
        .hasStatus(409)
        .bodyText()
        .contains("name=\"version\" value=\"3\"", "value=\"meins\"", "value=\"drei\"", "zwei");
  }

  @Test
  void whoWasOvertakenByTheSameWordsIsNotAsked() {
    report(0, entry(StatusValue.PLANNED, "eins", null, null));

    assertThat(post("value", "PLANNED", "note", "eins", "version", "0")).hasStatus(303);
    assertThat(history()).hasSize(1);
  }

  @Test
  void htmxGetsTheFormAsAPartOfAPageAndIsLedOnWhenItIsSaved() {
    assertThat(part(mvc.get().uri(FORM)))
        .hasStatusOk()
        .hasHeader("Vary", "HX-Request")
        .bodyText()
        .startsWith("<section")
        .contains("hx-post=\"" + FORM + "\"", "Meldung für Deutschland", "data-focus")
        .doesNotContain("data-unsaved");
    assertThat(get(FORM)).bodyText().doesNotContain("hx-post=\"" + FORM);
    assertThat(part(mvc.post().uri(FORM).param("version", "0").param("note", "getippt")))
        .hasStatus(422)
        .bodyText()
        .startsWith("<section")
        .contains("getippt", "href=\"#value\"", "data-unsaved");
    assertThat(part(mvc.post().uri(FORM).param("version", "0").param("value", "PLANNED")))
        .hasStatus(204)
        .hasHeader("HX-Redirect", "/documents/rat/para_1");
    assertThat(history()).hasSize(1);
  }

  @Test
  void aPanelIsToldThatAReportWasSavedAndGetsConflictsWithinIt() {
    assertThat(part(mvc.get().uri(FORM + "?panel=true")))
        .bodyText()
        .contains("name=\"panel\" value=\"true\"", "Der Rat ersucht um &lt;Taten&gt;.");
    assertThat(panel("value", "PLANNED", "note", "eins", "version", "0"))
        .hasStatus(204)
        .hasHeader("HX-Trigger", "{\"reported\":{\"message\":\"Die Meldung ist gespeichert.\"}}")
        .doesNotContainHeader("HX-Redirect");
    report(1, entry(StatusValue.PLANNED, "zwei", null, null));
    assertThat(panel("value", "PLANNED", "note", "drei", "version", "1"))
        .hasStatus(409)
        .bodyText()
        .startsWith("<section")
        .contains("data-unsaved", "name=\"panel\"", "value=\"zwei\"", "value=\"drei\"");
    assertThat(panel("value", "PLANNED", "note", "zwei", "version", "2"))
        .hasHeader(
            "HX-Trigger",
            "{\"reported\":{\"message\":\"Es gab nichts zu speichern: Die Meldung enth\\u00E4lt Ihre"
                + " Angaben schon.\"}}");
  }

  @Test
  void whoseClaimItIsIsSaidInTheFormAndSurvivesAMistake() {
    assertThat(
            post(
                "value", "IMPLEMENTED",
                "source", "INDEPENDENTLY_ASSESSED",
                "assessedBy", " ",
                "version", "0"))
        .hasStatus(422)
        .bodyText()
        .contains("href=\"#assessedBy\"", "value=\"INDEPENDENTLY_ASSESSED\" checked");
    assertThat(
            post(
                "value", "IMPLEMENTED",
                "source", "INDEPENDENTLY_ASSESSED",
                "assessedBy", "Rechnungshof",
                "version", "0"))
        .hasStatus(303);
    assertThat(current())
        .returns(ClaimSource.INDEPENDENTLY_ASSESSED, StatusEntry::source)
        .returns("Rechnungshof", StatusEntry::assessedBy);
  }

  @Test
  void aReportIsConfirmedInOneClickAndWhoWasOvertakenSeesWhatHoldsNow() {
    report(0, entry(StatusValue.PLANNED, "eins", null, null));

    assertThat(confirm("1"))
        .hasStatus(303)
        .hasRedirectedUrl("/documents/rat/para_1#implementation");
    assertThat(history()).hasSize(2);
    assertThat(confirm("1"))
        .hasStatus(409)
        .bodyText()
        .contains("Die Meldung wurde inzwischen geändert", "name=\"version\" value=\"2\"");
    assertThat(history()).hasSize(2);
  }

  @Test
  void aConfirmationLeadsBackToWhereItWasClickedButNeverElsewhere() {
    report(0, entry(StatusValue.PLANNED, "eins", null, null));

    assertThat(confirm("1", "back", "/states/DE/worklist?due=overdue"))
        .hasRedirectedUrl("/states/DE/worklist?due=overdue");
    assertThat(confirm("2", "back", "//evil.example/")).hasRedirectedUrl("/");
  }

  @Test
  void aVersionThatNeverWasIsRefused() {
    assertThat(post("value", "PLANNED", "version", "7")).hasStatus(409);
    assertThat(post("value", "PLANNED", "version", "x")).hasStatus(400);
  }

  private MvcTestResult get(String address) {
    return mvc.get().uri(address).with(SignIn.coordinator()).exchange();
  }

  private MvcTestResult post(String... params) {
    var request = mvc.post().uri(FORM).with(SignIn.coordinator()).with(csrf());
    for (int i = 0; i < params.length; i += 2) {
      request.param(params[i], params[i + 1]);
    }
    return request.exchange();
  }

  private MvcTestResult part(MockMvcRequestBuilder request) {
    return request.with(SignIn.coordinator()).with(csrf()).header("HX-Request", "true").exchange();
  }

  private MvcTestResult panel(String... params) {
    var request = mvc.post().uri(FORM).param("panel", "true");
    for (int i = 0; i < params.length; i += 2) {
      request.param(params[i], params[i + 1]);
    }
    return part(request);
  }

  private MvcTestResult confirm(String version, String... params) {
    var request =
        mvc.post()
            .uri(FORM + "/confirm")
            .with(SignIn.coordinator())
            .with(csrf())
            .param("version", version);
    for (int i = 0; i < params.length; i += 2) {
      request.param(params[i], params[i + 1]);
    }
    return request.exchange();
  }

  private void report(int basedOn, StatusEntry entry) {
    reporting.report(new ProvisionAddress("rat", "para_1"), "DE", basedOn, entry, "kollegin");
  }

  private static StatusEntry entry(
      StatusValue value, String note, String authority, LocalDate dueOn) {
    return new StatusEntry(value, note, authority, dueOn, List.of());
  }

  private StatusEntry current() {
    return reports.find(provisions.get("rat", "para_1"), "DE").orElseThrow().entry();
  }

  private List<?> history() {
    return changes.latest(provisions.get("rat", "para_1"), Limit.unlimited());
  }
}
