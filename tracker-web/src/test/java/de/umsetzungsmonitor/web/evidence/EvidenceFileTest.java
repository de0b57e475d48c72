package de.umsetzungsmonitor.web.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import de.umsetzungsmonitor.domain.Sha256;
import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.evidence.EvidenceFile;
import de.umsetzungsmonitor.domain.evidence.EvidenceFiles;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.Provisions;
import de.umsetzungsmonitor.domain.status.StatusReports;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.web.SignIn;
import de.umsetzungsmonitor.web.WebTest;
import jakarta.servlet.DispatcherType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WebTest
class EvidenceFileTest {

  private static final String FORM = "/documents/rat/para_1/states/DE";
  private static final String API = "/api" + FORM;
  private static final byte[] LAW = "%PDF-1.7 Gesetz".getBytes(UTF_8);

  @Autowired MockMvcTester mvc;
  @Autowired Examples examples;
  @Autowired EvidenceFiles files;
  @Autowired StatusReports reports;
  @Autowired Provisions provisions;
  @Autowired JdbcTemplate jdbc;

  @BeforeEach
  void aDocumentAndCoordinators() {
    examples.document("rat", Organization.EU, LocalDate.of(2019, 9, 27), "Der Rat ersucht.");
    examples.account("coordinator-de", Role.COORDINATOR, "DE");
    examples.account("coordinator-fr", Role.COORDINATOR, "FR");
  }

  @Test
  void aFileThatComesWithTheFormIsEvidenceOfTheReportAndComesBackAsADownload() {
    assertThat(send(file("C:\\Akten\\Gesetz \u202Efdp.pdf", LAW), "value", "IMPLEMENTED"))
        .hasStatus(303);

    EvidenceFile stored = attached().getFirst();
    assertThat(stored.name()).isEqualTo("Gesetz fdp.pdf");
    assertThat(stored.sha256()).isEqualTo(Sha256.of(LAW));
    MvcTestResult download = get("/evidence/" + stored.id(), SignIn.auditor());
    assertThat(download)
        .hasStatusOk()
        .hasHeader("X-Content-Type-Options", "nosniff")
        .hasHeader("Content-Security-Policy", "default-src 'none'; sandbox")
        .hasHeader("Content-Type", "application/pdf");
    assertThat(download.getResponse().getHeader("Content-Disposition"))
        .startsWith("attachment; ")
        .contains("filename*=UTF-8''Gesetz%20fdp.pdf");
    assertThat(download.getResponse().getContentAsByteArray()).isEqualTo(LAW);
    assertThat(get("/documents/rat/para_1", SignIn.auditor()))
        .bodyText()
        .contains("/evidence/" + stored.id(), stored.sha256());
  }

  @Test
  void whatIsTypedAndUploadedSurvivesAMistakeAndIsSavedWithTheNextTry() {
    assertThat(send(file("Erlass.pdf", LAW), "note", "getippt", "value", ""))
        .hasStatus(422)
        .bodyText()
        .contains("getippt", "Erlass.pdf", "noch nicht gespeichert")
        .containsPattern("name=\"files\"[^>]* value=\"\\d+\"[^>]* checked");
    long pending = jdbc.queryForObject("select id from evidence_file", Long.class);
    assertThat(get("/evidence/" + pending, SignIn.auditor())).hasStatus(404);
    assertThat(get("/evidence/" + pending, SignIn.coordinator())).hasStatusOk();

    assertThat(send(null, "value", "PLANNED", "files", "" + pending)).hasStatus(303);
    assertThat(attached()).extracting(EvidenceFile::name).containsExactly("Erlass.pdf");
  }

  @Test
  void aFileThatNobodyCanUseIsRefusedByNameAndTheOthersStay() {
    byte[] large = new byte[EvidenceFile.MAX_SIZE + 1];
    byte[] page = "<html><script>alert(1)</script></html>".getBytes(UTF_8);
    for (var refused :
        List.of(
            List.of(file("leer.pdf", new byte[0]), "Die Datei „leer.pdf“ ist leer"),
            List.of(file("gross.pdf", large), "„gross.pdf“ ist größer als 20 MB"),
            List.of(file("seite.txt", page), "„seite.txt“ ist von einer Art"),
            List.of(file("lauf.exe", new byte[] {'M', 'Z', 0x90 - 256, 0}), "„lauf.exe“ ist"))) {
      assertThat(send((MockMultipartFile) refused.getFirst(), "value", "PLANNED"))
          .hasStatus(422)
          .bodyText()
          .contains((String) refused.getLast(), "href=\"#attachments\"");
    }
    assertThat(send(null, "value", "PLANNED", "attachments", "x/verloren.pdf"))
        .hasStatus(422)
        .bodyText()
        .contains("„verloren.pdf“ ist mit der abgelaufenen Sitzung verloren gegangen");
    assertThat(jdbc.queryForObject("select count(*) from evidence_file", Long.class)).isZero();
  }

  @Test
  void neitherAScriptThatIsATextNorAnArchiveNamedAsADocumentPassesForEvidence() throws Exception {
    byte[] archive = archive("lauf.exe", "MZ");
    for (var refused :
        List.of(
            file("lauf.ps1", "Get-Item".getBytes(UTF_8)),
            file("lauf.hta", "alles".getBytes(UTF_8)),
            file("daten.slk", "ID;P".getBytes(UTF_8)),
            file("bericht.docx", archive),
            file("bericht.odt", archive),
            file("makro.docx", archive("[Content_Types].xml", "", "word/vbaProject.bin", "")))) {
      assertThat(send(refused, "value", "PLANNED"))
          .as(refused.getOriginalFilename())
          .hasStatus(422)
          .bodyText()
          .contains("„" + refused.getOriginalFilename() + "“ ist von einer Art");
    }
    byte[] word = archive("[Content_Types].xml", "<Types/>", "word/document.xml", "<document/>");
    byte[] text = archive("mimetype", "application/vnd.oasis.opendocument.text");
    assertThat(send(file("bericht.DOCX", word), "value", "PLANNED")).hasStatus(303);
    assertThat(send(file("bericht.odt", text), "value", "PLANNED", "version", "1")).hasStatus(303);
  }

  private static byte[] archive(String... namesAndContents) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream archive = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        archive.putNextEntry(new ZipEntry(namesAndContents[i]));
        archive.write(namesAndContents[i + 1].getBytes(UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void aFileStaysWhileTheHistoryNamesItAndWhatNobodySavedIsSweptAfterwards() {
    send(file("alt.pdf", LAW), "value", "PLANNED");
    EvidenceFile named = attached().getFirst();
    assertThat(send(null, "value", "PLANNED", "version", "1")).hasStatus(303);
    assertThat(attached()).as("no longer attached").isEmpty();
    send(file("nie.pdf", "%PDF-1.7 nie".getBytes(UTF_8)), "value", "");
    send(file("kopie.pdf", LAW), "value", "");

    assertThat(files.discardUnnamed(Instant.now().minusSeconds(3600))).isZero();
    assertThat(files.discardUnnamed(Instant.now().plusSeconds(1))).isEqualTo(2);
    assertThat(jdbc.queryForList("select sha256 from evidence_content", String.class))
        .as("the same bytes once, and as long as somebody needs them")
        .containsExactly(named.sha256());
    assertThat(get("/evidence/" + named.id(), SignIn.auditor())).hasStatusOk();
    assertThatThrownBy(() -> jdbc.execute("delete from evidence_file"))
        .hasMessageContaining("status_change_file");
    assertThatThrownBy(() -> jdbc.execute("update evidence_content set bytes = 'x'"))
        .hasMessageContaining("append-only");
  }

  @Test
  void whoWasOvertakenByANewVersionOfTheTextFindsEntriesAndFilesInTheFormForIt() {
    send(file("alt.pdf", LAW), "value", "PLANNED");
    long named = attached().getFirst().id();
    examples.version("rat", Instant.now(), "Der Rat ersucht nun dringend.");

    MvcTestResult overtaken =
        send(
            file("neu.pdf", "%PDF-1.7 neu".getBytes(UTF_8)),
            "value",
            "IMPLEMENTED",
            "note",
            "getippt",
            "files",
            "" + named,
            "version",
            "1",
            "documentVersion",
            "1");
    assertThat(overtaken)
        .hasStatus(409)
        .bodyText()
        .contains("Der Rat ersucht nun dringend.", "getippt", "alt.pdf", "neu.pdf")
        .contains("name=\"documentVersion\" value=\"2\"");
    long sent = jdbc.queryForObject("select max(id) from evidence_file", Long.class);
    assertThat(
            send(
                null,
                "value",
                "IMPLEMENTED",
                "files",
                "" + named,
                "files",
                "" + sent,
                "version",
                "1",
                "documentVersion",
                "2"))
        .hasStatus(303);
    assertThat(attached()).extracting(EvidenceFile::name).containsExactly("alt.pdf", "neu.pdf");
  }

  @Test
  void nobodyLeavesFilesWithoutEndBehindFormsThatAreNeverSaved() {
    send(file("erste.pdf", LAW), "value", "");
    jdbc.update(
        """
        insert into evidence_file
          (sha256, name, media_type, size, provision_id, iso2, uploaded_at, uploaded_by)
        select sha256, n || '.pdf', media_type, size, provision_id, iso2, uploaded_at, uploaded_by
        from evidence_file, generate_series(1, 99) n
        """);

    assertThat(send(file("noch.pdf", LAW), "value", "PLANNED"))
        .hasStatus(422)
        .bodyText()
        .contains("„noch.pdf“ wurde nicht angenommen");
  }

  @Test
  void filesOfOtherReportsAndOfOthersCannotBeNamed() {
    send(file("geheim.pdf", LAW), "value", "");
    long pending = jdbc.queryForObject("select id from evidence_file", Long.class);

    assertThat(
            mvc.post()
                .uri("/documents/rat/para_1/states/FR")
                .with(SignIn.as("coordinator-fr", Role.COORDINATOR, "FR"))
                .with(csrf())
                .param("version", "0")
                .param("value", "PLANNED")
                .param("files", "" + pending))
        .hasStatus(422)
        .bodyText()
        .contains("gehört zu einer anderen Meldung")
        .doesNotContain("geheim.pdf");
  }

  @Test
  void aFormThatComesTooLateKeepsItsEntriesAndTheNamesOfItsFiles() {
    assertThat(
            mvc.post()
                .uri("/expired")
                .multipart()
                .part(new MockPart("attachments", "Gesetz.pdf", LAW))
                .param("note", "getippt")
                .with(SignIn.coordinator())
                .with(csrf())
                .with(EvidenceFileTest::forwarded))
        .hasStatus(403)
        .bodyText()
        .contains("name=\"note\" value=\"getippt\"")
        .contains("name=\"attachments\" value=\"Gesetz.pdf\"");
  }

  @Test
  void aScriptSendsAFileAndNamesItInItsReportAndOldScriptsKeepIt() {
    MvcTestResult sent =
        mvc.post()
            .uri(API + "/files")
            .multipart()
            .file(new MockMultipartFile("file", "Gesetz.pdf", null, LAW))
            .with(SignIn.coordinator())
            .with(csrf())
            .exchange();
    assertThat(sent).hasStatus(201).bodyJson().extractingPath("$.sha256").isEqualTo(Sha256.of(LAW));
    long id = jdbc.queryForObject("select id from evidence_file", Long.class);

    assertThat(put("{\"value\": \"PLANNED\", \"files\": [{\"id\": %d, \"name\": \"x\"}]}", id, 0))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"source": "SELF_REPORTED", "assessedBy": null, "confirmedBy": "coordinator-de",
             "evidence": [], "files": [{"name": "Gesetz.pdf", "mediaType": "application/pdf"}]}
            """);
    assertThat(put("{\"value\": \"IMPLEMENTED\", \"evidence\": [\"BGBl. 1\"]}", id, 1))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo("{\"evidence\": [\"BGBl. 1\"], \"files\": [{\"id\": " + id + "}]}");
    assertThat(put("{\"value\": \"IMPLEMENTED\", \"files\": []}", id, 2))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.files")
        .asArray()
        .isEmpty();
    assertThat(put("{\"value\": \"PLANNED\", \"files\": [{\"id\": 999999}]}", id, 3))
        .hasStatus(422);
    assertThat(get("/api/evidence/" + id, SignIn.auditor())).hasStatusOk();
  }

  private static MockHttpServletRequest forwarded(MockHttpServletRequest request) {
    request.setDispatcherType(DispatcherType.FORWARD);
    return request;
  }

  private static MockMultipartFile file(String name, byte[] bytes) {
    return new MockMultipartFile("attachments", name, "text/html", bytes);
  }

  private MvcTestResult send(MockMultipartFile file, String... params) {
    var request = mvc.post().uri(FORM).multipart();
    if (file != null) {
      request.file(file);
    }
    boolean versioned = List.of(params).contains("version");
    for (int i = 0; i < params.length; i += 2) {
      request.param(params[i], params[i + 1]);
    }
    if (!versioned) {
      request.param("version", "0");
    }
    return request.with(SignIn.coordinator()).with(csrf()).exchange();
  }

  private MvcTestResult put(String body, long id, int basedOn) {
    return mvc.put()
        .uri(API)
        .with(SignIn.coordinator())
        .with(csrf())
        .header("If-Match", "\"" + basedOn + "\"")
        .contentType(MediaType.APPLICATION_JSON)
        .content(String.format(body, id))
        .exchange();
  }

  private MvcTestResult get(String address, RequestPostProcessor reader) {
    return mvc.get().uri(address).with(reader).exchange();
  }

  private List<EvidenceFile> attached() {
    return reports.find(provisions.get("rat", "para_1"), "DE").orElseThrow().entry().files();
  }
}
