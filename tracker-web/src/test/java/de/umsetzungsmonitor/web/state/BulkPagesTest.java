package de.umsetzungsmonitor.web.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.Provisions;
import de.umsetzungsmonitor.domain.status.StatusChanges;
import de.umsetzungsmonitor.domain.status.StatusEntry;
import de.umsetzungsmonitor.domain.status.StatusReporting;
import de.umsetzungsmonitor.domain.status.StatusValue;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.web.CountedStatements;
import de.umsetzungsmonitor.web.SignIn;
import de.umsetzungsmonitor.web.WebTest;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Many reports are changed together: looked at first, then saved, and told what was left. */
@WebTest
class BulkPagesTest {

  private static final String BULK = "/states/DE/worklist/bulk?sort=document";
  private static final String SAVE = "/states/DE/worklist/bulk/save?sort=document";

  @Autowired MockMvcTester mvc;
  @Autowired Examples examples;
  @Autowired StatusReporting reporting;
  @Autowired StatusChanges changes;
  @Autowired Provisions provisions;
  @Autowired CountedStatements statements;

  @BeforeEach
  void aDocumentWithReports() {
    examples.document(
        "rat",
        Organization.EU,
        LocalDate.of(2019, 9, 27),
        Collections.nCopies(40, "Text.").toArray(String[]::new));
    examples.account("coordinator-de", Role.COORDINATOR, "DE");
    report("para_1", 0, StatusValue.PLANNED);
    report("para_2", 0, StatusValue.IN_PROGRESS);
  }

  @Test
  void thePreviewShowsEachRowBeforeAndAfterAndWhatIsNotPossible() {
    report("para_2", 1, StatusValue.NOT_STARTED);

    assertThat(post(BULK, "IN_PROGRESS", "", "Beschluss <7>", "para_1/1", "para_2/1", "para_3/0"))
        .hasStatusOk()
        .bodyText()
        .containsSubsequence(
            "Änderungen prüfen",
            "Beschluss &lt;7&gt;",
            "2 Meldungen werden geändert, 1 nicht.",
            "RAT Nummer 1",
            "geplant",
            "in Umsetzung",
            "RAT Nummer 3",
            "keine Angabe",
            "in Umsetzung",
            "Wird nicht geändert",
            "RAT Nummer 2",
            "inzwischen geändert; jetzt sagt sie:",
            "nicht begonnen",
            "value=\"rat/1/para_1/1\"",
            "2 Meldungen ändern");
    assertThat(reasons("para_1")).hasSize(1);
  }

  @Test
  void whatCanBeSavedIsSavedWithTheReasonInItsHistory() {
    assertThat(post(SAVE, "", "31.03.2027", "Beschluss", "para_1/1", "para_2/1"))
        .hasStatus(303)
        .hasRedirectedUrl("/states/DE/worklist?sort=document")
        .flash()
        .containsEntry("message", "2 Meldungen sind geändert.");
    assertThat(reasons("para_1")).containsExactly("Beschluss", null);
  }

  @Test
  void theOutcomeNamesWhatWasLeftAndWhy() {
    assertThat(post(SAVE, "PLANNED", "", "Beschluss", "para_1/1", "para_2/1", "para_2/9"))
        .hasStatusOk()
        .bodyText()
        .containsSubsequence(
            "Ergebnis der Änderung",
            "1 Meldung wurde geändert, 2 nicht.",
            "Nicht geändert",
            "enthält diese Angaben schon",
            "inzwischen geändert")
        .doesNotContain("Meldungen ändern", "name=\"setValue\"");
  }

  @Test
  void withoutAValueNothingCanBeReportedForTheFirstTime() {
    assertThat(post(BULK, "", "2027-03-31", "Beschluss", "para_3/0"))
        .bodyText()
        .contains("Keine Meldung wird geändert, 1 nicht.", "Umsetzungsstand wählen.")
        .doesNotContain("Meldung ändern<");
  }

  @Test
  void mistakesAreNamedAndNothingTypedIsLost() {
    assertThat(post(BULK, "", "", " ", "para_1/1"))
        .hasStatus(422)
        .bodyText()
        .contains("Geben Sie an, was sich ändern soll", "Nennen Sie den Anlass", "rat/1/para_1/1");
    assertThat(post(BULK, "PLANNED", "31.02.2027", "x".repeat(1_001), "para_1/1"))
        .hasStatus(422)
        .bodyText()
        .contains("Frist als Datum angeben", "höchstens 1.000 Zeichen")
        .contains("value=\"PLANNED\" selected", "x".repeat(1_001));
    assertThat(post(SAVE, "PLANNED", "", "Beschluss"))
        .hasStatus(422)
        .bodyText()
        .contains("mindestens eine Bestimmung");
    assertThat(post(BULK, "PLANNED", "", "Beschluss", "para_1")).hasStatus(400);
    assertThat(
            post(
                BULK,
                "PLANNED",
                "",
                "Beschluss",
                Collections.nCopies(201, "para_1/1").toArray(String[]::new)))
        .hasStatus(422)
        .bodyText()
        .contains("Wählen Sie höchstens 200 Bestimmungen auf einmal aus.");
  }

  @Test
  void onlyCoordinatorsOfTheStateChangeAnything() {
    assertThat(
            mvc.post()
                .uri("/states/FR/worklist/bulk/save")
                .with(SignIn.coordinator())
                .with(csrf())
                .param("row", "rat/1/para_1/1"))
        .hasStatus(403);
    assertThat(mvc.post().uri(BULK).with(SignIn.auditor()).with(csrf())).hasStatus(403);
  }

  @Test
  void moreRowsAskTheDatabaseNoMoreOftenBeforeTheyAreSaved() {
    String[] many =
        IntStream.rangeClosed(3, 40).mapToObj(i -> "para_" + i + "/0").toArray(String[]::new);

    long two = statements.during(() -> post(BULK, "PLANNED", "", "x", "para_3/0", "para_4/0"));

    assertThat(statements.during(() -> post(BULK, "PLANNED", "", "x", many))).isEqualTo(two);
  }

  private MvcTestResult post(
      String address, String value, String dueOn, String reason, String... rows) {
    return mvc.post()
        .uri(address)
        .with(SignIn.coordinator())
        .with(csrf())
        .param("setValue", value)
        .param("setDueOn", dueOn)
        .param("reason", reason)
        .param("row", List.of(rows).stream().map("rat/1/"::concat).toArray(String[]::new))
        .exchange();
  }

  private List<String> reasons(String eId) {
    return changes.latest(provisions.get("rat", eId), Limit.unlimited()).stream()
        .map(step -> step.reason())
        .toList();
  }

  private void report(String eId, int basedOn, StatusValue value) {
    reporting.report(
        new ProvisionAddress("rat", eId),
        "DE",
        basedOn,
        new StatusEntry(value, null, null, null, List.of()),
        "coordinator-de");
  }
}
