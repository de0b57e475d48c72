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
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
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
  void ofManyDocumentsThoseWithTheMostToDoAreNamedAndTheOthersTakenTogether() {
    for (int i = 1; i <= 4; i++) {
      examples.document("viel-" + i, Organization.G7, LocalDate.of(2017, 1, 1), many(3 + i));
    }

    assertThat(get("/", SignIn.analyst()))
        .bodyText()
        .containsSubsequence(
            "Bestimmungen ohne Kennzeichnung in VIEL-4",
            "Bestimmungen ohne Kennzeichnung in VIEL-3",
            "Bestimmungen ohne Kennzeichnung in VIEL-2",
            "Bestimmungen ohne Kennzeichnung in weiteren Dokumenten (2)",
            ">7<") // 4 of viel-1 and 3 of rat
        .doesNotContain("Bestimmungen ohne Kennzeichnung in RAT");
  }

  private static String[] many(int texts) {
    String[] many = new String[texts];
    Arrays.setAll(many, i -> "Satz " + i + ".");
    return many;
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
  void allDocumentsTogetherAreAChoiceToo() {
    examples.document("un", Organization.UN, LocalDate.of(2022, 12, 15), "Vier.");
    report("rat", "para_1", 0, StatusValue.IMPLEMENTED, null);
    report("un", "para_1", 0, StatusValue.IMPLEMENTED, null);

    assertThat(get("/?document=", SignIn.auditor()))
        .bodyText()
        .contains(
            "277 mögliche Meldungen von 193 gebundenen Staaten", // 3 × 28 + 193
            "2 umgesetzt, 2 keine Angabe\"",
            "href=\"/states/DE/worklist\"",
            "192 Staaten ohne Meldung");
  }

  @Test
  void aDocumentThatIsNotAmongTheYoungestCanBeChosen() {
    for (int i = 0; i < 11; i++) {
      examples.document("neu-" + i, Organization.G7, LocalDate.of(2025, 1, 1 + i), "Eins.");
    }

    assertThat(get("/", SignIn.auditor()))
        .bodyText()
        .contains("Alle Dokumente anzeigen")
        .doesNotContain("RAT");
    assertThat(get("/?document=rat", SignIn.auditor()))
        .bodyText()
        .contains("value=\"rat\" selected", "28 Staaten ohne Meldung");
  }

  @Test
  void theMapFillsTheStatesThatAreBoundByHowFarTheyHaveCome() {
    report("rat", "para_1", 0, StatusValue.IMPLEMENTED, null);
    report("rat", "para_2", 0, StatusValue.PARTLY_IMPLEMENTED, null);

    assertThat(get("/?document=rat", SignIn.auditor()))
        .bodyText()
        .contains(
            "Umsetzungsgrad von 28 Staaten in Europa",
            "<a href=\"/states/DE/worklist?document=rat\" aria-label=\"Deutschland: 50 %\">",
            "aria-label=\"Vereinigtes Königreich: ohne Meldung\"")
        .containsPattern("<path data-share=\"3\" d=\"[^\"]+\" /><text x=\"266\" y=\"357\">DE<")
        .containsPattern("<circle data-share=\"0\"[^>]+ /><text x=\"\\d+\" y=\"\\d+\">MT<")
        .doesNotContain("Norwegen");
    examples.document("spaeter", Organization.EU, LocalDate.of(2021, 1, 1), "Eins.");
    assertThat(get("/?document=spaeter", SignIn.auditor()))
        .bodyText()
        .contains("Umsetzungsgrad von 27 Staaten in Europa")
        .doesNotContain("Vereinigtes Königreich: ");
  }

  @Test
  void theTrendHasItsTable() {
    assertThat(get("/", SignIn.auditor())).bodyText().doesNotContain("Verlauf über die Zeit");
    report("rat", "para_1", 0, StatusValue.IMPLEMENTED, null);

    assertThat(get("/", SignIn.auditor()))
        .bodyText()
        .containsSubsequence(
            "Verlauf über die Zeit",
            "role=\"img\" aria-label=\"Meldungen nach Umsetzungsstand seit",
            "heute fehlen 83 von 84",
            "<polygon data-status=\"done\" points=\"",
            "Verlauf als Tabelle",
            "heute</th>",
            "<td class=\"text-end\">1</td>",
            "<td class=\"text-end\">83</td>");
  }

  @Test
  void manyStatesAreReadPageByPageAndTheOwnOnesStandOnEach() {
    examples.document("un", Organization.UN, LocalDate.of(2022, 12, 15), "Vier.");
    String[] first = {
      "AD", "AE", "AF", "AG", "AL", "AM", "AO", "AR", "AT", "AU", "AZ", "BA", "BB", "BD", "BE",
          "BF",
      "BG", "BH", "BI", "BJ", "BN", "BO", "BR", "BS", "BT", "BW", "BY", "BZ", "CA", "CD", "CF", "CG"
    };
    examples.account("alle", Role.COORDINATOR, first);
    for (String iso2 : first) {
      reporting.report(
          new ProvisionAddress("un", "para_1"),
          iso2,
          0,
          new StatusEntry(StatusValue.IMPLEMENTED, null, null, null, List.of()),
          "alle");
    }
    report("un", "para_1", 0, StatusValue.PLANNED, null);

    assertThat(get("/?document=un", SignIn.coordinator()))
        .bodyText()
        .contains("class=\"fw-bold\">Deutschland", "160 Staaten ohne Meldung", "page=2")
        .containsOnlyOnce("worklist?document=un\" class=\"fw-bold\"");
    assertThat(get("/?document=un&page=2", SignIn.auditor()))
        .bodyText()
        .containsSubsequence("scope=\"row\"><a href=\"/states/", "DE/worklist?document=un")
        .containsPattern("page-link\"[^>]+aria-current=\"page\"[^>]*>2<");
    assertThat(get("/?document=un&page=99", SignIn.auditor())).hasStatusOk();
  }

  @Test
  void reportsThatNobodyConfirmedForLongAreATask(@Autowired JdbcTemplate jdbc) {
    report("rat", "para_1", 0, StatusValue.IMPLEMENTED, null);
    jdbc.execute("update status_report set confirmed_at = confirmed_at - interval '13 months'");

    assertThat(get("/", SignIn.coordinator()))
        .bodyText()
        .contains("Meldungen für Deutschland lange nicht bestätigt", "?why=stale");
  }

  @Test
  void aConfirmationIsNoChangeOfDetails() {
    report("rat", "para_1", 0, StatusValue.PLANNED, null);
    reporting.confirm(new ProvisionAddress("rat", "para_1"), "DE", 1, "coordinator-de");

    assertThat(get("/", SignIn.auditor()))
        .bodyText()
        .contains("unverändert bestätigt")
        .doesNotContain("Angaben dazu geändert");
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
  void ofManyStatesThoseWithTheMostToDoAreNamedAndTheOthersTakenTogether() {
    RequestPostProcessor many =
        SignIn.as("viele", Role.COORDINATOR, "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE");

    assertThat(get("/", many))
        .bodyText()
        .contains("Bestimmungen ohne Meldung für weitere Staaten (3)", ">9<") // 3 × 3
        .doesNotContain("Bestimmungen ohne Meldung für Estland");
  }

  @Test
  void howManyDocumentsThereAreDoesNotChangeHowOftenTheDatabaseIsAsked() {
    report("rat", "para_1", 0, StatusValue.PLANNED, null);
    long few = statements.during(() -> get("/", SignIn.coordinator()));
    for (int i = 0; i < 5; i++) {
      examples.document("mehr-" + i, Organization.EU, LocalDate.of(2018, 1, 1), "Eins.", "Zwei.");
      report("mehr-" + i, "para_1", 0, StatusValue.PLANNED, null);
    }
    examples.document("un", Organization.UN, LocalDate.of(2022, 12, 15), "Vier."); // 193 states

    assertThat(statements.during(() -> get("/", SignIn.coordinator()))).isEqualTo(few);
    assertThat(few).isBetween(1L, 9L);
    long list = statements.during(() -> get("/states/DE/worklist", SignIn.coordinator()));
    assertThat(list).isBetween(1L, 5L);
  }

  @Test
  void anEmptyTrackerSaysSo(@Autowired JdbcTemplate jdbc) {
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
