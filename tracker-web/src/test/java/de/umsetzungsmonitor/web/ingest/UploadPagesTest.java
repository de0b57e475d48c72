package de.umsetzungsmonitor.web.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.document.PolicyDocuments;
import de.umsetzungsmonitor.domain.upload.UploadState;
import de.umsetzungsmonitor.domain.upload.Uploads;
import de.umsetzungsmonitor.web.SignIn;
import de.umsetzungsmonitor.web.WebTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Uploading files and following them until they are read. */
@WebTest
class UploadPagesTest {

  @Autowired MockMvcTester mvc;
  @Autowired UploadSteps steps;
  @Autowired Uploads uploads;
  @Autowired JdbcClient jdbc;
  @Autowired PolicyDocuments documents;

  @Test
  void oneFileLeadsToItsProgressAndFromThereToThePreview() throws InterruptedException {
    assertThat(upload(UploadSteps.DECISION)).hasStatus(303);
    long id = steps.only().id();
    steps.awaitRead(id);

    assertThat(get("/ingest/" + id)).hasStatus(303).hasRedirectedUrl("/ingest/" + id + "/preview");
    assertThat(documents.count()).isZero();
  }

  @Test
  void severalFilesGoTheirOwnRoadsAndLeadToTheList() throws InterruptedException {
    assertThat(
            upload(
                UploadSteps.DECISION,
                UploadSteps.DECISION.replace("4/21", "5/21"),
                "Nur ein Satz ohne Bestimmung."))
        .hasStatus(303)
        .hasRedirectedUrl("/ingest")
        .flash()
        .containsEntry("message", "3 Dateien hochgeladen. Sie werden jetzt gelesen.");
    steps.awaitAllRead();

    assertThat(get("/ingest"))
        .bodyText()
        .containsSubsequence("nicht lesbar", "keine Bestimmung gefunden", "bereit zur Prüfung")
        .doesNotContain("hx-get=\"/ingest?");
  }

  @Test
  void aFileThatIsKnownIsNotStoredAgainAndSaysWhereItIs() throws InterruptedException {
    long id = steps.ready(UploadSteps.DECISION);

    assertThat(upload(UploadSteps.DECISION))
        .hasStatus(409)
        .bodyText()
        .contains("schon hochgeladen", "href=\"/ingest/" + id + "\"");
    assertThat(uploads.countByStateIn(UploadState.open())).isEqualTo(1);
  }

  @Test
  void ofSeveralFilesThoseThatCannotBeTakenAreNamedApartFromTheOthers() {
    Document page = Jsoup.parse(body(upload(UploadSteps.DECISION, "")));

    assertThat(page.select(".alert-danger").text())
        .contains("Eine Datei wurde nicht angenommen", "text-2.txt", "leer")
        .doesNotContain("text-1.txt");
    assertThat(page.select(".alert-success").text())
        .contains("Eine Datei ist hochgeladen", "text-1.txt")
        .doesNotContain("text-2.txt");
    assertThat(uploads.countByStateIn(UploadState.open())).isEqualTo(1);
  }

  @Test
  void aFormWithoutAFileSaysSoAndKeepsWhatWasTyped() {
    assertThat(
            mvc.post()
                .uri("/ingest/new")
                .param("symbol", "X/1")
                .with(SignIn.analyst())
                .with(csrf()))
        .hasStatus(422)
        .bodyText()
        .contains("mindestens eine Datei", "value=\"X/1\"", "data-focus");
  }

  @ParameterizedTest
  @CsvSource({"adoptedOn, 2020-02-30", "adoptedOn, 12345-01-01", "organization, BLA"})
  void anUnreadableDayOrOrganizationIsAMistakeAtItsField(String field, String entry) {
    assertThat(
            mvc.post()
                .uri("/ingest/new")
                .multipart()
                .file(file(1, UploadSteps.DECISION))
                .param(field, entry)
                .with(SignIn.analyst())
                .with(csrf()))
        .hasStatus(422)
        .bodyText()
        .contains("href=\"#" + field + "\"");
    assertThat(uploads.countByStateIn(UploadState.open())).isZero();
  }

  @Test
  void aSymbolIsOfOneDocumentOnly() {
    assertThat(
            mvc.post()
                .uri("/ingest/new")
                .multipart()
                .file(file(1, UploadSteps.DECISION))
                .file(file(2, "1. Zweiter Text."))
                .param("symbol", "X/1")
                .with(SignIn.analyst())
                .with(csrf()))
        .hasStatus(422)
        .bodyText()
        .contains("nur für eine einzelne Datei");
  }

  @Test
  void aRejectedFileSaysWhyAndCanBeTakenFromTheList() throws InterruptedException {
    upload("Nur ein Satz ohne Bestimmung.");
    long id = steps.only().id();
    steps.awaitRead(id);

    assertThat(get("/ingest/" + id))
        .hasStatusOk()
        .bodyText()
        .contains("keine Bestimmung gefunden", "nichts gespeichert");
    assertThat(discard(id, uploads.get(id).version())).hasStatus(303).hasRedirectedUrl("/ingest");
    assertThat(get("/ingest")).bodyText().contains("Gerade ist keine Datei auf dem Weg.");
  }

  @Test
  void whoPollsIsToldToLoadThePageAnewOnceTheFileIsRead() throws InterruptedException {
    long id = steps.ready(UploadSteps.DECISION);

    assertThat(mvc.get().uri("/ingest/" + id).header("HX-Request", "true").with(SignIn.analyst()))
        .hasStatus(204)
        .hasHeader("HX-Refresh", "true");
  }

  @Test
  void theFileCanBeFetchedAsItCameUntilItIsDiscarded() throws InterruptedException {
    long id = steps.ready(UploadSteps.DECISION);

    assertThat(get("/ingest/" + id + "/source"))
        .hasStatusOk()
        .hasHeader("Content-Type", "application/octet-stream")
        .body()
        .isEqualTo(UploadSteps.DECISION.getBytes(StandardCharsets.UTF_8));
    discard(id, uploads.get(id).version());
    assertThat(get("/ingest/" + id + "/source")).hasStatus(404);
    assertThat(get("/ingest/" + id)).bodyText().contains("Verworfen von analyst");
  }

  @Test
  void whoCallsOffAFileThatWasReadMeanwhileIsToldSo() throws InterruptedException {
    long id = steps.ready(UploadSteps.DECISION);

    assertThat(discard(id, uploads.get(id).version() - 1))
        .hasStatus(409)
        .bodyText()
        .contains("inzwischen gelesen", "href=\"/ingest/" + id + "/preview\"");
    assertThat(uploads.get(id).state()).isEqualTo(UploadState.READY);
  }

  @Test
  void aTextHasNoPicturesOfPages() throws InterruptedException {
    long id = steps.ready(UploadSteps.DECISION);

    assertThat(get("/ingest/" + id + "/pages/1.png")).hasStatus(404);
    assertThat(get("/ingest/999999")).hasStatus(404);
  }

  @Test
  void theListTellsOnesOwnFromThoseOfOthers() throws InterruptedException {
    steps.ready(UploadSteps.DECISION);

    assertThat(mvc.get().uri("/ingest?mine=true").with(SignIn.as("analyst-2", Role.ANALYST)))
        .bodyText()
        .doesNotContain("text-1.txt");
    assertThat(get("/ingest?mine=true")).bodyText().contains("text-1.txt");
  }

  @Test
  void onesOwnAreListedHoweverManyOthersBroughtSince() throws InterruptedException {
    steps.ready(UploadSteps.DECISION);
    jdbc.sql(
            """
            insert into upload (version, file_name, sha256, size, created_at, created_by, state,
              metadata, reason, changed_at, changed_by)
            select 0, 'fremd.txt', repeat('0', 64), 1, now(), 'analyst-2', 'REJECTED',
              '{}', 'EMPTY', now(), 'analyst-2'
            from generate_series(1, 200)
            """)
        .update();

    assertThat(get("/ingest?mine=true"))
        .bodyText()
        .contains("text-1.txt")
        .doesNotContain("fremd.txt");
  }

  @Test
  void whatIsBeingStoredTellsSoAndCannotBeCalledOff() throws InterruptedException {
    long id = steps.ready(UploadSteps.DECISION);
    jdbc.sql(
            """
            update upload set state = 'STORING', stage = 'STORE',
              claimed_until = now() + interval '1 hour'
            """)
        .update();

    assertThat(get("/ingest/" + id))
        .hasStatusOk()
        .bodyText()
        .contains("Dokument wird übernommen", "hx-get=\"/ingest/" + id + "\"")
        .doesNotContain("Verarbeitung abbrechen");
    assertThat(get("/ingest")).bodyText().contains("wird übernommen").doesNotContain("/discard");
    assertThat(get("/ingest/" + id + "/preview")).hasRedirectedUrl("/ingest/" + id);
    assertThat(discard(id, uploads.get(id).version())).hasStatus(409);
  }

  @Test
  void whatCouldNotBeStoredSaysSoInItsPreview() throws InterruptedException {
    long id = steps.ready(UploadSteps.DECISION);
    jdbc.sql("update upload set reason = 'NOT_STORED'").update();

    assertThat(get("/ingest/" + id + "/preview")).bodyText().contains("konnte nicht gespeichert");
    assertThat(get("/ingest")).bodyText().contains("konnte nicht gespeichert");
  }

  @Test
  void theListSaysHowLongUploadsAreKeptAndWhatWasForgottenSaysSo() throws InterruptedException {
    long id = steps.ready(UploadSteps.DECISION);
    assertThat(get("/ingest")).bodyText().contains("Was 30 Tage lang niemand", "bis zu 100");
    jdbc.sql("update upload set state = 'DISCARDED', reason = 'EXPIRED'").update();

    assertThat(get("/ingest/" + id)).hasStatusOk().bodyText().contains("Von selbst verworfen");
  }

  @Test
  void whoHasAllOfTheirUploadsOpenIsToldWhatToDo() {
    ready("analyst", 1, 100);

    assertThat(upload(UploadSteps.DECISION))
        .hasStatus(422)
        .bodyText()
        .contains("Sie haben schon 100 Uploads offen");
  }

  @Test
  void manyUploadsAreReadPageByPageTheYoungestFirst() throws Exception {
    ready("ana", 100, 119);
    ready("analyst", 120, 180);

    String first = body(get("/ingest"));
    assertThat(first)
        .containsSubsequence("offen-180.txt", "offen-131.txt", "rel=\"next\"")
        .doesNotContain("offen-130.txt", "rel=\"first\"");
    ready("analyst", 181, 181);
    String second = body(get(next(first)));
    assertThat(second)
        .contains("rel=\"first\" href=\"/ingest\"")
        .containsSubsequence("offen-130.txt", "offen-120.txt", "offen-119.txt", "offen-100.txt")
        .doesNotContain("offen-131.txt", "rel=\"next\"");

    String mine = body(get("/ingest?mine=true"));
    assertThat(body(get(next(mine))))
        .contains("offen-131.txt", "offen-120.txt", "href=\"/ingest?mine=true\"")
        .doesNotContain("offen-119.txt", "rel=\"next\"");
  }

  @Test
  void theOverviewAndTheDocumentsLeadToWhatIsUnderWay() throws InterruptedException {
    steps.ready(UploadSteps.DECISION);

    assertThat(get("/")).bodyText().contains("Uploads zu prüfen", "href=\"/ingest\"");
    assertThat(get("/documents")).bodyText().contains("href=\"/ingest\"");
  }

  @ParameterizedTest
  @EnumSource(value = Role.class, names = "ANALYST", mode = EnumSource.Mode.EXCLUDE)
  void onlyAnalystsSeeAndSendUploads(Role role) throws InterruptedException {
    long id = steps.ready(UploadSteps.DECISION);
    String one = "/ingest/" + id;
    for (String address :
        List.of(
            "/ingest",
            "/ingest/new",
            one,
            one + "/preview",
            one + "/source",
            one + "/pages/1.png")) {
      assertThat(mvc.get().uri(address).with(SignIn.as("somebody", role, "DE"))).hasStatus(403);
    }
    for (String address : List.of("/ingest/new", one + "/preview", one + "/discard?seen=0")) {
      assertThat(mvc.post().uri(address).with(SignIn.as("somebody", role, "DE")).with(csrf()))
          .hasStatus(403);
    }
  }

  private void ready(String by, int first, int last) {
    jdbc.sql(
            """
            insert into upload (version, file_name, sha256, size, created_at, created_by, state,
              metadata, changed_at, changed_by)
            select 0, 'offen-' || n || '.txt', lpad(n::text, 64, '0'), 1, now(), :by, 'READY',
              '{}', now(), :by
            from generate_series(:first, :last) n
            """)
        .param("by", by)
        .param("first", first)
        .param("last", last)
        .update();
  }

  private static String next(String page) {
    return page.replaceAll("(?s).*rel=\"next\" href=\"([^\"]*)\".*", "$1").replace("&amp;", "&");
  }

  private MvcTestResult upload(String... texts) {
    var request = mvc.post().uri("/ingest/new").multipart();
    for (int i = 1; i <= texts.length; i++) {
      request = request.file(file(i, texts[i - 1]));
    }
    return request.with(SignIn.analyst()).with(csrf()).exchange();
  }

  private static String body(MvcTestResult page) {
    return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private MvcTestResult get(String address) {
    return mvc.get().uri(address).with(SignIn.analyst()).exchange();
  }

  private MvcTestResult discard(long id, int seen) {
    return mvc.post()
        .uri("/ingest/" + id + "/discard")
        .param("seen", "" + seen)
        .with(SignIn.analyst())
        .with(csrf())
        .exchange();
  }

  private static MockMultipartFile file(int number, String text) {
    return new MockMultipartFile(
        "file", "text-" + number + ".txt", "text/plain", text.getBytes(StandardCharsets.UTF_8));
  }
}
