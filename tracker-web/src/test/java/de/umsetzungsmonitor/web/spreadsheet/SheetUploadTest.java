package de.umsetzungsmonitor.web.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.Provision;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.Provisions;
import de.umsetzungsmonitor.domain.status.Evidence;
import de.umsetzungsmonitor.domain.status.StatusChanges;
import de.umsetzungsmonitor.domain.status.StatusEntry;
import de.umsetzungsmonitor.domain.status.StatusReporting;
import de.umsetzungsmonitor.domain.status.StatusReports;
import de.umsetzungsmonitor.domain.status.StatusStep;
import de.umsetzungsmonitor.domain.status.StatusValue;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.web.CountedStatements;
import de.umsetzungsmonitor.web.SignIn;
import de.umsetzungsmonitor.web.WebTest;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * The worklist leaves as a table, comes back filled in, is looked at, applied, and leaves a rest.
 */
@WebTest
class SheetUploadTest {

  private static final String UPLOAD = "/states/DE/worklist/upload";
  private static final String HEADINGS =
      "Adresse;Fundstelle;Staat;Fassung;Umsetzungsstand;Frist;Zuständige Stelle;Begründung;Nachweise\n";

  @Autowired MockMvcTester mvc;
  @Autowired Examples examples;
  @Autowired StatusReporting reporting;
  @Autowired StatusReports reports;
  @Autowired StatusChanges changes;
  @Autowired Provisions provisions;
  @Autowired CountedStatements statements;

  @BeforeEach
  void aDocumentAndACoordinator() {
    examples.document(
        "rat", Organization.EU, LocalDate.of(2019, 9, 27), "Erster.", "Zweiter.", "Dritter.");
    examples.account("coordinator-de", Role.COORDINATOR, "DE");
    examples.account("coordinator-fr", Role.COORDINATOR, "FR");
  }

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
  void whatIsRightIsAppliedWithTheReasonAndTheRestComesBackAsAFile() throws Exception {
    String table = sent("rat;para_1;DE;v1.0;geplant;;;;\nrat;para_2;DE;v1.0;fertig;;;Weil;\n");

    assertThat(
            mvc.post()
                .uri(table + "/apply")
                .param("reason", "Abfrage der Ressorts")
                .with(SignIn.coordinator())
                .with(csrf()))
        .hasStatus(303)
        .hasRedirectedUrl(table);

    assertThat(Jsoup.parse(body(get(table))).text())
        .contains("Ergebnis der Übernahme", "übernommen (1)", "Eine Zeile ist nicht übernommen");
    assertThat(history("para_1"))
        .singleElement()
        .satisfies(step -> {
          assertThat(step.after().value()).isEqualTo(StatusValue.PLANNED);
          assertThat(step.reason()).isEqualTo("Abfrage der Ressorts");
          assertThat(step.by()).isEqualTo("coordinator-de");
        });

    String rest = body(get(table + "/rest.csv"));
    assertThat(rest.lines().toList())
        .hasSize(2)
        .last()
        .asString()
        .contains("fertig", "Weil", "„fertig“ ist kein Umsetzungsstand");

    assertThat(checked(rest.replace(";fertig;", ";umgesetzt;")).select("button").eachText())
        .contains("1 Änderung übernehmen");
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
  void aRowInConflictComesBackMergedAndIsDecidedByBeingSentAgain() throws Exception {
    report("para_1", 0, entry(StatusValue.PLANNED, "Alt"));
    report("para_1", 1, entry(StatusValue.IN_PROGRESS, "Neu"));
    String table = sent("rat;para_1;DE;v1.1;umgesetzt;;;Alt;\n");

    String rest = body(get(table + "/rest.csv"));
    assertThat(rest)
        .contains("umgesetzt", ";Neu;", "'v1.2", "Gespeichert ist „in Umsetzung“")
        .doesNotContain(";Alt;");

    assertThat(apply(location(rest))).hasStatus(303);
    assertThat(history("para_1").getFirst().after())
        .isEqualTo(entry(StatusValue.IMPLEMENTED, "Neu"));
  }

  @Test
  void whatChangesBetweenTheDryRunAndTheApplyingIsNoticed() throws Exception {
    String table = sent("rat;para_1;DE;v1.0;geplant;;;;\n");
    report("para_1", 0, entry(StatusValue.IMPLEMENTED, null));

    assertThat(apply(table)).hasStatus(303);

    assertThat(Jsoup.parse(body(get(table))).text()).contains("inzwischen geändert (1)");
    assertThat(version("para_1")).isEqualTo(1);
  }

  @Test
  void aTextThatHasANewVersionIsNotReportedOnByAnOldTable() throws Exception {
    examples.version("rat", Instant.parse("2026-03-01T00:00:00Z"), "Erster neu.", "Zweiter.");

    assertThat(checked("rat;para_1;DE;v1.0;geplant;;;;\n").text())
        .contains("nicht erlaubt", "Der Text hat inzwischen eine neue Fassung");
  }

  @Test
  void aMissingColumnOrTheWordForItLeavesTheFieldAlone() throws Exception {
    StatusEntry before =
        new StatusEntry(
            StatusValue.PLANNED, "Alt", "BMI", null, List.of(new Evidence("BGBl. I Nr. 7")));
    report("para_1", 0, before);

    String table =
        location(
            "Adresse;Fundstelle;Fassung;Umsetzungsstand;Begründung\nrat;para_1;v1.1;umgesetzt;[unverändert]\n");
    assertThat(apply(table)).hasStatus(303);

    assertThat(history("para_1").getFirst().after())
        .isEqualTo(new StatusEntry(StatusValue.IMPLEMENTED, "Alt", "BMI", null, before.evidence()));
  }

  @Test
  void manyChangesAreAppliedWhileNobodyWaitsAndThePageSaysHowFarItIs() throws Exception {
    int many = 230;
    String[] texts = new String[many];
    Arrays.setAll(texts, i -> "Absatz " + i + ".");
    examples.document("lang", Organization.EU, LocalDate.of(2024, 1, 1), texts);
    String table =
        sent(
            IntStream.rangeClosed(1, many)
                .mapToObj(i -> "lang;para_" + i + ";DE;v1.0;geplant;;;;\n")
                .collect(Collectors.joining()));

    assertThat(apply(table)).hasStatus(303);
    Document page = Jsoup.parse(body(get(table)));
    for (int look = 0; look < 300 && !page.select("progress").isEmpty(); look++) {
      assertThat(page.select("section[hx-trigger]").attr("hx-trigger")).isEqualTo("every 1s");
      Thread.sleep(100);
      page = Jsoup.parse(body(get(table)));
    }

    assertThat(page.select("nav li").eachText()).contains("übernommen (230)");
    assertThat(page.select("a[rel=next]").attr("href")).contains("after=51");
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

  @Test
  void aPageThatAskedHowFarItIsLoadsItselfAnewInTheEnd() throws Exception {
    String table = sent("rat;para_1;DE;v1.0;geplant;;;;\n");

    assertThat(mvc.get().uri(table).header("HX-Request", "true").with(SignIn.coordinator()))
        .hasStatus(204)
        .hasHeader("HX-Refresh", "true");
    assertThat(get(table.replace("/DE/", "/FR/"))).hasStatus(404);
  }

  @Test
  void noReasonIsNoStep() throws Exception {
    String table = sent("rat;para_1;DE;v1.0;geplant;;;;\n");

    assertThat(
            mvc.post()
                .uri(table + "/apply")
                .param("reason", " ")
                .with(SignIn.coordinator())
                .with(csrf()))
        .hasStatus(422)
        .bodyText()
        .contains("Anlass der Änderung angeben", "data-focus");
    assertThat(history("para_1")).isEmpty();
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
    assertThat(mvc.get().uri("/states/DE/worklist.xlsx").with(SignIn.analyst())).hasStatusOk();
    assertThat(mvc.get().uri("/states/XX/worklist.xlsx").with(SignIn.analyst())).hasStatus(404);
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

  private void report(String eId, int basedOn, StatusEntry entry) {
    reporting.report(new ProvisionAddress("rat", eId), "DE", basedOn, entry, "coordinator-de");
  }

  private static StatusEntry entry(StatusValue value, String note) {
    return new StatusEntry(value, note, null, null, List.of());
  }

  private int version(String eId) {
    Provision provision = provisions.get(new ProvisionAddress("rat", eId));
    return reports.find(provision, "DE").orElseThrow().version();
  }

  private List<StatusStep> history(String eId) {
    return changes.latest(provisions.get(new ProvisionAddress("rat", eId)), Limit.unlimited());
  }

  private Document checked(String rows) throws Exception {
    String file = rows.startsWith("\uFEFF") ? rows : HEADINGS + rows;
    return checked(file.getBytes(StandardCharsets.UTF_8));
  }

  private Document checked(byte[] file) throws Exception {
    MvcTestResult sent = post(file);
    assertThat(sent).hasStatus(303);
    return Jsoup.parse(body(get(sent.getResponse().getHeader("Location"))));
  }

  private String sent(String rows) {
    return location(HEADINGS + rows);
  }

  private String location(String file) {
    MvcTestResult sent = post(file.getBytes(StandardCharsets.UTF_8));
    assertThat(sent).hasStatus(303);
    return sent.getResponse().getHeader("Location");
  }

  private MvcTestResult apply(String table) {
    return mvc.post()
        .uri(table + "/apply")
        .param("reason", "Tabelle")
        .with(SignIn.coordinator())
        .with(csrf())
        .exchange();
  }

  private MvcTestResult post(byte[] file) {
    return mvc.post()
        .uri(UPLOAD)
        .multipart()
        .file(new MockMultipartFile("file", "tabelle.csv", null, file))
        .with(SignIn.coordinator())
        .with(csrf())
        .exchange();
  }

  private MvcTestResult get(String address) {
    return mvc.get().uri(address).with(SignIn.coordinator()).exchange();
  }

  private static String body(MvcTestResult result) throws UnsupportedEncodingException {
    assertThat(result).hasStatusOk();
    return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
  }
}
