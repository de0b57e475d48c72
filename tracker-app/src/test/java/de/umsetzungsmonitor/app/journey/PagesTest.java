package de.umsetzungsmonitor.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import de.umsetzungsmonitor.domain.document.PolicyDocuments;
import de.umsetzungsmonitor.domain.document.SourceFile;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.spreadsheet.RowFlaw;
import de.umsetzungsmonitor.domain.spreadsheet.RowReason;
import de.umsetzungsmonitor.domain.spreadsheet.SentTable;
import de.umsetzungsmonitor.domain.spreadsheet.SpreadsheetCheck;
import de.umsetzungsmonitor.domain.spreadsheet.TypedEntry;
import de.umsetzungsmonitor.domain.spreadsheet.TypedEvidence;
import de.umsetzungsmonitor.domain.spreadsheet.TypedRow;
import de.umsetzungsmonitor.domain.status.StatusField;
import de.umsetzungsmonitor.domain.status.StatusValue;
import de.umsetzungsmonitor.domain.upload.Uploads;
import de.umsetzungsmonitor.domain.version.VersionTarget;
import de.umsetzungsmonitor.ingest.DocumentIngest;
import de.umsetzungsmonitor.ingest.GivenMetadata;
import de.umsetzungsmonitor.ingest.upload.UploadIntake;
import de.umsetzungsmonitor.ingest.upload.UploadReceipt;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What holds for every page: accessible, within the screen, and nothing that a browser refuses. */
@RunningTracker
@EnabledIf("de.umsetzungsmonitor.app.journey.Browser#isInstalled")
class PagesTest {

  private static final Map<String, List<String>> PAGES =
      Map.of(
          "analyst",
          List.of(
              "/",
              "/documents",
              "/documents/un-a-res-77-233",
              "/documents/eu-com-2020-607",
              "/documents/un-a-res-77-233/states",
              "/documents/eu-council-12326-19/states?state=FR&rule=EXEMPT",
              "/documents/un-a-res-77-233/para_4",
              "/documents/un-a-res-77-233/para_10",
              "/documents/un-a-res-77-233/para_10/compare?with=eu-council-12326-19/para_22",
              "/documents/un-a-res-77-233/para_10/compare?with=Quantenschaum",
              "/search?q=Missbrauch&kind=OPERATIVE",
              "/search?q=Quantenschaum",
              "/search?q=Missbrauch&state=DE&status=NO_REPORT&year=2022&from=2022-01-01&sort=date",
              "/search?q=Misbrauch&organization=G7",
              "/views",
              "/ingest",
              "/ingest/new",
              "/review",
              "/review?document=un-a-res-77-233&modality=REQUEST&order=confidence",
              "/review?modality=REQUEST&confidence=0-50",
              "/review/rules",
              "/review/rules/auffordern",
              "/account",
              "/account/reminders"),
          "coordinator-de",
          List.of(
              "/",
              "/?document=eu-council-12326-19",
              "/?document=&page=2",
              "/documents/eu-council-12326-19/para_7__point_a",
              "/documents/un-a-res-77-233/para_4/states/DE",
              "/states/DE/worklist",
              "/states/DE/worklist?document=un-a-res-77-233&why=contradictory&sort=unconfirmed",
              "/states/DE/history?asOf=2026-11-01",
              "/documents/un-a-res-77-233/para_4/states/DE/history?asOf=2026-11-01",
              "/account/history",
              "/states/DE/worklist/upload",
              "/documents/un-a-res-77-233/para_4?all=true",
              "/matrix",
              "/matrix?document=eu-council-12326-19&status=NONE",
              "/matrix?document=osce-mc-dec-9-07&group=all",
              "/matrix?q=Missbrauch&states=eu",
              "/matrix/un-a-res-77-233/para_4/FR"),
          "auditor",
          List.of(
              "/exports",
              "/states/FR/worklist",
              "/exports?asOf=morgen",
              "/exports?format=audit-package&states=eu&states=CH&asOf=2020-01-01",
              "/exports/jobs",
              "/audit",
              "/audit?document=un-a-res-77-233&provision=para_4",
              "/audit?from=morgen",
              "/audit/chain",
              "/documents/un-a-res-77-233/para_4/history",
              "/matrix?asOf=morgen",
              "/matrix?document=&states=osce&asOf=2026-01-01"),
          "admin",
          List.of("/", "/admin/search-index"));

  /** An upload to look at, with a gap in its numbers, and one that cannot be read. */
  private static final List<String> UPLOADS =
      List.of("1. Die Staaten reinigen ihre Seen.\n\n3. Sie berichten.", "Keine Bestimmung.");

  /** A draft and what was adopted: a point reworked, one put in, one dropped. */
  private static final List<String> VERSIONS =
      List.of(
          """
          1. Die Staaten reinigen ihre Flüsse bis zum Ende des Jahres.

          2. Sie fordern die Gemeinden auf, Kläranlagen zu bauen.

          3. Sie berichten jährlich.
          """,
          """
          1. Die Staaten reinigen ihre Flüsse bis zum Ende des Jahrzehnts.

          2. Sie unterrichten die Öffentlichkeit über die Güte des Wassers.

          3. Sie fordern die Gemeinden auf, Kläranlagen zu bauen.
          """);

  @LocalServerPort int port;
  @Autowired DocumentIngest ingest;
  @Autowired PolicyDocuments documents;
  @Autowired UploadIntake intake;
  @Autowired Uploads uploads;
  @Autowired SpreadsheetCheck spreadsheets;

  @ParameterizedTest
  @CsvSource({"1440, light", "390, dark", "320, light"})
  void everyPageIsAccessibleFitsTheScreenAndKeepsThePolicy(int width, String theme)
      throws InterruptedException {
    List<String> faults = new ArrayList<>();
    List<String> ofUploads = pagesOfUploads();
    List<String> ofVersions = pagesOfVersions();
    String ofATable = pageOfATable();
    try (Browser browser = Browser.start()) {
      PAGES.forEach((username, addresses) -> {
        Page page = browser.page(port, width);
        page.context()
            .addCookies(List.of(new Cookie("theme", theme).setUrl("http://localhost:" + port)));
        page.onConsoleMessage(message -> {
          if (message.text().contains("Content Security Policy")) {
            faults.add(page.url() + ": " + message.text());
          }
        });
        page.onPageError(error -> faults.add(page.url() + ": " + error));
        check(page, "/login", faults);
        Browser.signIn(page, username);
        addresses.forEach(address -> check(page, address, faults));
        ofVersions.forEach(address -> check(page, address, faults));
        if (username.equals("analyst")) {
          ofUploads.forEach(address -> check(page, address, faults));
        }
        if (username.equals("coordinator-de")) {
          check(page, ofATable, faults);
        }
      });
    }
    assertThat(faults).isEmpty();
  }

  private List<String> pagesOfUploads() throws InterruptedException {
    List<String> pages = new ArrayList<>();
    for (String text : UPLOADS) {
      SourceFile file = SourceFile.named("seen.txt", text.getBytes(StandardCharsets.UTF_8));
      long id =
          switch (intake.receive(file, GivenMetadata.bindingFor(null), "analyst")) {
            case UploadReceipt.Received received -> received.id();
            case UploadReceipt.OnTheRoad open -> open.id();
            case UploadReceipt.TooMany _, UploadReceipt.Stored _ ->
                throw new IllegalStateException();
          };
      while (uploads.get(id).state().isUnderWay()) {
        Thread.sleep(50);
      }
      pages.addAll(List.of("/ingest/" + id, "/ingest/" + id + "/preview?at=1"));
      pages.add("/ingest/" + id + "/changes?document=un-a-res-77-233");
    }
    return pages;
  }

  /** A table with a row that would change something, one that may not, and one that is wrong. */
  private String pageOfATable() {
    TypedEntry entry =
        new TypedEntry(
            EnumSet.of(StatusField.VALUE, StatusField.EVIDENCE),
            StatusValue.IMPLEMENTED,
            null,
            null,
            null,
            null,
            null,
            List.of(new TypedEvidence("BGBl. 2026 I Nr. 7", false)));
    RowFlaw unknown = RowFlaw.at(RowReason.VALUE_UNKNOWN, "VALUE", "fertig");
    List<TypedRow> rows =
        List.of(
            row(2, "para_4", "DE", entry, List.of()),
            row(3, "para_4", "FR", entry, List.of()),
            row(4, "para_999", "DE", entry, List.of(unknown)));
    SentTable table =
        new SentTable("Rücklauf.xlsx", "DE", Map.of("VALUE", "F"), List.of("Notiz"), rows);
    return "/states/DE/worklist/upload/" + spreadsheets.receive(table, "coordinator-de");
  }

  private static TypedRow row(
      int number, String eId, String iso2, TypedEntry entry, List<RowFlaw> flaws) {
    return new TypedRow(number, "un-a-res-77-233", 1, eId, iso2, 0, entry, flaws);
  }

  private List<String> pagesOfVersions() {
    if (!documents.existsBySlug("fluesse")) {
      for (String text : VERSIONS) {
        SourceFile file = SourceFile.named("fluesse.txt", text.getBytes(StandardCharsets.UTF_8));
        GivenMetadata given =
            new GivenMetadata(
                "fluesse", "FLUSS/1", "Saubere Flüsse", Organization.EU, null, null, null, null);
        if (documents.existsBySlug("fluesse")) {
          ingest.ingestVersion(file, given, new VersionTarget("fluesse", 1), "analyst");
        } else {
          ingest.ingest(file, given, "analyst");
        }
      }
    }
    return List.of(
        "/documents/fluesse",
        "/documents/fluesse?version=1",
        "/documents/fluesse/para_1",
        "/documents/fluesse/para_3?version=1",
        "/documents/fluesse/changes");
  }

  private static void check(Page page, String address, List<String> faults) {
    page.navigate(address);
    Object overflow = page.evaluate("document.documentElement.scrollWidth - innerWidth");
    if (((Number) overflow).intValue() > 0) {
      faults.add(address + ": wider than the screen by " + overflow);
    }
    for (Rule violation : new AxeBuilder(page).analyze().getViolations()) {
      faults.add(address + ": " + violation.getId() + " " + violation.getNodes());
    }
  }
}
