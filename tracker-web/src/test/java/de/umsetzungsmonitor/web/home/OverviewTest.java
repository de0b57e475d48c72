package de.umsetzungsmonitor.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.domain.Days;
import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.status.StatusEntry;
import de.umsetzungsmonitor.domain.status.StatusReporting;
import de.umsetzungsmonitor.domain.status.StatusValue;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.web.CountedStatements;
import de.umsetzungsmonitor.web.SignIn;
import de.umsetzungsmonitor.web.WebTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WebTest
class OverviewTest {

  @Autowired MockMvcTester mvc;
  @Autowired Examples examples;
  @Autowired StatusReporting reporting;
  @Autowired CountedStatements statements;

  @BeforeEach
  void aDocumentAndACoordinator() {
    examples.document("rat", Organization.EU, LocalDate.of(2019, 9, 27), "Eins.", "Zwei.", "Drei.");
    examples.account("coordinator-de", Role.COORDINATOR, "DE");
  }

  @Test
  void aCoordinatorSeesWhatIsDueForTheOwnStates() {
    LocalDate today = LocalDate.now(Days.ZONE);
    report("rat", "para_1", 0, StatusValue.PLANNED, today.minusDays(2));
    report("rat", "para_2", 0, StatusValue.PLANNED, today.plusDays(3));

    assertThat(get("/", SignIn.coordinator()))
        .hasStatusOk()
        .bodyText()
        .containsSubsequence(
            "Meldungen für Deutschland überfällig",
            "/states/DE/worklist?due=overdue",
            "Meldungen für Deutschland fällig in 30 Tagen",
            "/states/DE/worklist?due=soon",
            "Bestimmungen ohne Meldung für Deutschland",
            "/states/DE/worklist?status=NONE")
        .doesNotContain("/ingest/new", "ohne Kennzeichnung");
  }

  @Test
  void anAnalystSeesWhatBearsNoTagAndMayUpload() {
    assertThat(get("/", SignIn.analyst()))
        .bodyText()
        .contains("Bestimmungen ohne Kennzeichnung in RAT", "/documents/rat", "/ingest/new")
        .doesNotContain("überfällig");
  }

  @Test
  void anAuditorIsLedToTheExportAndAnAdministratorHasNothingToDo() {
    assertThat(get("/", SignIn.auditor())).bodyText().contains("href=\"/exports\"");
    assertThat(get("/", SignIn.as("admin", Role.ADMIN)))
        .bodyText()
        .contains("Für Sie liegt gerade nichts an.");
    assertThat(mvc.get().uri("/")).hasStatus(302);
  }

  @Test
  void documentsShowHowFarTheirStatesHaveCome() {
    report("rat", "para_1", 0, StatusValue.IMPLEMENTED, null);
    report("rat", "para_2", 0, StatusValue.PARTLY_IMPLEMENTED, null);
    report("rat", "para_3", 0, StatusValue.PLANNED, null);

    assertThat(get("/", SignIn.auditor()))
        .bodyText()
        .contains(
            "1 umgesetzt, 1 teilweise umgesetzt, 1 geplant, 81 keine Angabe",
            "1 umgesetzt, 1 teilweise umgesetzt, 1 geplant\"",
            "50 %",
            "27 Staaten ohne Meldung",
            "Österreich");
  }

  @Test
  void theTableOfStatesIsForTheChosenDocument() {
    examples.document("un", Organization.UN, LocalDate.of(2022, 12, 15), "Vier.");

    assertThat(get("/", SignIn.auditor())).bodyText().contains("193 Staaten ohne Meldung");
    assertThat(get("/?document=rat", SignIn.auditor()))
        .bodyText()
        .contains("28 Staaten ohne Meldung", "value=\"rat\" selected");
    assertThat(get("/?document=nirgends", SignIn.auditor())).hasStatusOk();
  }

  @Test
  void theLastChangesTellOldAndNewValue() {
    report("rat", "para_1", 0, StatusValue.PLANNED, null);
    report("rat", "para_1", 1, StatusValue.IMPLEMENTED, null);
    report("rat", "para_1", 2, StatusValue.IMPLEMENTED, LocalDate.of(2030, 1, 1));

    assertThat(get("/", SignIn.auditor()))
        .bodyText()
        .containsSubsequence(
            "Zuletzt geändert",
            "RAT Nummer 1",
            "umgesetzt",
            "Angaben dazu geändert",
            "geplant",
            "→",
            "umgesetzt",
            "keine Angabe",
            "→",
            "geplant");
  }

  @Test
  void thePageSpeaksEnglishToo() {
    assertThat(get("/?lang=en", SignIn.coordinator()))
        .bodyText()
        .contains("Overview", "Provisions without report for Germany", "European Union")
        .doesNotContain("Übersicht", "??");
  }

  @Test
  void howManyDocumentsThereAreDoesNotChangeHowOftenTheDatabaseIsAsked() {
    report("rat", "para_1", 0, StatusValue.PLANNED, null);
    long few = statements.during(() -> get("/", SignIn.coordinator()));
    for (int i = 0; i < 5; i++) {
      examples.document("mehr-" + i, Organization.EU, LocalDate.of(2018, 1, 1), "Eins.", "Zwei.");
      report("mehr-" + i, "para_1", 0, StatusValue.PLANNED, null);
    }

    assertThat(statements.during(() -> get("/", SignIn.coordinator()))).isEqualTo(few);
    assertThat(few).isBetween(1L, 9L);
    long list = statements.during(() -> get("/states/DE/worklist", SignIn.coordinator()));
    assertThat(list).isBetween(1L, 5L);
  }

  @Test
  void anEmptyTrackerSaysSo(@Autowired org.springframework.jdbc.core.JdbcTemplate jdbc) {
    jdbc.execute("delete from provision");
    jdbc.execute("delete from policy_document");

    assertThat(get("/", SignIn.coordinator()))
        .hasStatusOk()
        .bodyText()
        .contains("Noch ist kein Dokument eingelesen", "Noch hat niemand etwas gemeldet");
  }

  private MvcTestResult get(String address, RequestPostProcessor who) {
    return mvc.get().uri(address).with(who).exchange();
  }

  private void report(String slug, String eId, int basedOn, StatusValue value, LocalDate dueOn) {
    reporting.report(
        new ProvisionAddress(slug, eId),
        "DE",
        basedOn,
        new StatusEntry(value, null, null, dueOn, List.of()),
        "coordinator-de");
  }
}
