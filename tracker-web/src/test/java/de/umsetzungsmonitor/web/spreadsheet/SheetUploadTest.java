package de.umsetzungsmonitor.web.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.status.Evidence;
import de.umsetzungsmonitor.domain.status.StatusEntry;
import de.umsetzungsmonitor.domain.status.StatusValue;
import de.umsetzungsmonitor.web.CountedStatements;
import de.umsetzungsmonitor.web.SignIn;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The worklist leaves as a table, comes back filled in, and each row is told what became of it. */
class SheetUploadTest extends SheetTest {

  @Autowired CountedStatements statements;

  @Test
  void aDownloadedTableThatNobodyTouchedChangesNothing() throws Exception {
    report("para_1", 0, entry(StatusValue.PLANNED, "=SUMME(A1)"));
    report("para_2", 0, entry(StatusValue.IN_PROGRESS, "- eins\n- zwei"));

    for (String file : List.of(".xlsx", ".csv?dialect=excel-de", ".csv?dialect=rfc4180")) {
      byte[] table = get("/states/DE/worklist" + file).getResponse().getContentAsByteArray();
      Document page = checked(table);

      assertThat(page.select("nav li").eachText()).contains("unverändert (3)");
      assertThat(page.text()).contains("Keine Zeile enthält etwas");
    }
  }

  @Test
  void theDownloadFollowsTheFiltersOfTheWorklist() throws Exception {
    report("para_1", 0, entry(StatusValue.PLANNED, null));

    String csv = get("/states/DE/worklist.csv?status=PLANNED").getResponse().getContentAsString();

    assertThat(csv.lines().toList())
        .hasSize(2)
        .last()
        .asString()
        .contains("RAT", "Erster.", "DE", "geplant", "rat", "para_1", "'v1.1");
  }

  @Test
  void theDryRunSaysOfEachRowWhatWouldBecomeOfItAndStoresNothing() throws Exception {
    report("para_1", 0, entry(StatusValue.PLANNED, "Alt"));

    Document page =
        checked(
            """
            rat;para_1;DE;v1.1;umgesetzt;31.03.2027;BMI;;BGBl. I Nr. 7
            rat;para_2;DE;v1.0;;;;;
            rat;para_3;FR;v1.0;geplant;;;;
            rat;para_9;DE;v1.0;geplant;;;;
            rat;para_3;DE;v1.0;abgelehnt;morgen;;;
            """);

    assertThat(page.select("tbody tr").eachText())
        .satisfiesExactly(
            row ->
                assertThat(row)
                    .contains("geändert", "umgesetzt", "31.03.2027", "BMI", "BGBl. I Nr. 7")
                    .contains("Begründung: bisher: Alt → wird geleert"),
            row -> assertThat(row).contains("unverändert"),
            row -> assertThat(row).contains("nicht erlaubt", "Sie koordinieren diesen Staat nicht"),
            row -> assertThat(row).contains("fehlerhaft", "Diese Bestimmung gibt es nicht"),
            row -> assertThat(row).contains("fehlerhaft", "Zelle F6: „morgen“ ist kein Datum"));
    assertThat(page.select("nav li").eachText())
        .containsSubsequence(
            "alle (5)", "geändert (1)", "unverändert (1)", "nicht erlaubt (1)", "fehlerhaft (2)");
    assertThat(page.select("button").eachText()).contains("1 Änderung übernehmen");
    assertThat(version("para_1")).isEqualTo(1);
  }

  @Test
  void whatOthersChangedMeanwhileIsMergedFieldByField() throws Exception {
    report("para_1", 0, entry(StatusValue.PLANNED, "Alt"));
    report("para_2", 0, entry(StatusValue.PLANNED, "Alt"));
    report("para_1", 1, entry(StatusValue.IN_PROGRESS, "Alt"));
    report("para_2", 1, entry(StatusValue.IN_PROGRESS, "Alt"));

    Document page =
        checked(
            """
            rat;para_1;DE;v1.1;geplant;;BMI;Alt;
            rat;para_2;DE;v1.1;umgesetzt;;;Alt;
            """);

    assertThat(page.select("tbody tr").eachText())
        .satisfiesExactly(
            row -> assertThat(row).contains("geändert", "BMI").doesNotContain("geplant"),
            row ->
                assertThat(row)
                    .contains("inzwischen geändert", "„Umsetzungsstand“ wurde inzwischen")
                    .contains("Gespeichert ist „in Umsetzung“, in Ihrer Tabelle steht „umgesetzt“")
                    .contains("Im Formular entscheiden"));
  }

  @Test
  void aTextThatHasANewVersionIsNotReportedOnByAnOldTable() throws Exception {
    examples.version("rat", Instant.parse("2026-03-01T00:00:00Z"), "Erster neu.", "Zweiter.");

    assertThat(checked("rat;para_1;DE;v1.0;geplant;;;;\n").text())
        .contains("nicht erlaubt", "Der Text hat inzwischen eine neue Fassung");
  }

  @ParameterizedTest
  @CsvSource({
    "415, %PDF-1.7 \u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000E\u000F obj, ist keine Tabelle",
    "422, '', Die Datei ist leer",
    "422, Nur ein Satz., sind nicht zu finden",
    "422, Adresse;Fundstelle;Fassung;Frist;Frist, kommt zweimal vor",
    "422, Adresse;Fundstelle;Fassung, steht keine Zeile"
  })
  void aFileThatIsNoTableIsRefusedWithASentence(int status, String content, String sentence) {
    assertThat(post(content.getBytes(StandardCharsets.UTF_8)))
        .hasStatus(status)
        .bodyText()
        .contains(sentence, "data-focus");
  }

  @Test
  void aTableIsNobodyElsesAndGoneWhenDiscarded() throws Exception {
    String table = sent("rat;para_1;DE;v1.0;geplant;;;;\n");

    assertThat(mvc.get().uri(table).with(SignIn.as("andere", Role.COORDINATOR, "DE")))
        .hasStatus(404);
    assertThat(mvc.get().uri(table).with(SignIn.auditor())).hasStatus(403);
    assertThat(mvc.post().uri(table + "/discard").with(SignIn.coordinator()).with(csrf()))
        .hasStatus(303);
    assertThat(get(table)).hasStatus(404);
  }

  @Test
  void onlyWhoCoordinatesAStateUploadsOnItsWorklist() {
    assertThat(mvc.get().uri(UPLOAD).with(SignIn.as("coordinator-fr", Role.COORDINATOR, "FR")))
        .hasStatus(403);
    assertThat(mvc.get().uri(UPLOAD).with(SignIn.analyst())).hasStatus(403);
    assertThat(get("/states/XX/worklist.xlsx")).hasStatus(404);
  }

  @Test
  void aCitationThatReadsLikeAFileStaysWhatItIs() throws Exception {
    Evidence citation = new Evidence("Datei: gutachten.pdf");
    report("para_1", 0, new StatusEntry(StatusValue.PLANNED, null, null, null, List.of(citation)));

    byte[] file = get("/states/DE/worklist.xlsx").getResponse().getContentAsByteArray();

    assertThat(checked(file).select("nav li").eachText()).contains("unverändert (3)");
  }

  @Test
  void aWorklistIsTakenAwayAsAFileByWhoeverMayExportTheState() {
    for (String file : List.of("/states/DE/worklist.xlsx", "/states/DE/worklist.csv")) {
      assertThat(get(file)).hasStatusOk();
      assertThat(mvc.get().uri(file).with(SignIn.auditor())).hasStatusOk();
      assertThat(mvc.get().uri(file).with(SignIn.analyst())).hasStatus(403);
      assertThat(mvc.get().uri(file).with(SignIn.as("fr", Role.COORDINATOR, "FR"))).hasStatus(403);
    }
    assertThat(mvc.get().uri("/states/DE/worklist").with(SignIn.auditor()))
        .bodyText()
        .contains("Als Tabelle herunterladen");
    assertThat(mvc.get().uri("/states/DE/worklist").with(SignIn.analyst()))
        .hasStatusOk()
        .bodyText()
        .doesNotContain("worklist.xlsx");
  }

  @Test
  void noPageAsksTheDatabaseMoreOftenForMoreRows() {
    String few = sent("rat;para_1;DE;v1.0;geplant;;;;\n");
    String more =
        sent(
            """
            rat;para_1;DE;v1.0;umgesetzt;;;;
            rat;para_2;DE;v1.0;geplant;;;;
            rat;para_3;DE;v1.0;abgelehnt;;;;
            rat;para_3;FR;v1.0;geplant;;;;
            """);

    assertThat(statements.during(() -> get(more)))
        .isEqualTo(statements.during(() -> get(few)))
        .isPositive();
    long ofThree = statements.during(() -> get("/states/DE/worklist.xlsx"));
    examples.document("neu", Organization.EU, LocalDate.of(2024, 1, 1), "Vierter.", "Fünfter.");
    assertThat(statements.during(() -> get("/states/DE/worklist.xlsx"))).isEqualTo(ofThree);
  }
}
