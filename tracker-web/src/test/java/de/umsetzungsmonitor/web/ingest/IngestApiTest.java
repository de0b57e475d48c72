package de.umsetzungsmonitor.web.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.document.DocumentSources;
import de.umsetzungsmonitor.domain.document.PolicyDocument;
import de.umsetzungsmonitor.domain.document.PolicyDocuments;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionText;
import de.umsetzungsmonitor.domain.provision.ProvisionTexts;
import de.umsetzungsmonitor.web.SignIn;
import de.umsetzungsmonitor.web.WebTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class IngestApiTest {

  private static final String DECISION =
      """
      BESCHLUSS Nr. 4/21
      SAUBERE FLÜSSE

      Der Ministerrat –

      besorgt über den Zustand der Flüsse,

      beschließt,

      1. die Teilnehmerstaaten zu ermutigen, ihre Flüsse zu reinigen;

      2. beauftragt das Sekretariat, darüber zu berichten.
      """;

  @Autowired MockMvcTester mvc;
  @Autowired PolicyDocuments documents;
  @Autowired DocumentSources sources;
  @Autowired ProvisionTexts provisions;

  @Test
  void anUploadedTextIsStoredWholeWithTheFileAsItCame() {
    assertThat(upload("/api/documents", DECISION))
        .hasStatus(201)
        .headers()
        .hasValue("Location", "/api/documents/osce-mc-dec-4-21");

    PolicyDocument document = documents.findBySlug("osce-mc-dec-4-21").orElseThrow();
    assertThat(document.organization()).isEqualTo(Organization.OSCE);
    assertThat(provisions.ofDocument(document))
        .extracting(ProvisionText::label)
        .containsExactly("PP1", "1", "2");
    assertThat(sources.findByDocumentId(document.id()).orElseThrow().bytes())
        .asString(StandardCharsets.UTF_8)
        .isEqualTo(DECISION);
  }

  @Test
  void thePageOnWhichAProvisionBeginsIsKeptAndShown() {
    upload("/api/documents", DECISION.replace("2. beauftragt", "\f2. beauftragt"));

    assertThat(provisions.ofDocument(documents.get("osce-mc-dec-4-21")))
        .extracting(ProvisionText::page)
        .containsExactly(1, 1, 2);
    assertThat(mvc.get().uri("/documents/osce-mc-dec-4-21/para_2").with(SignIn.analyst()))
        .bodyText()
        .contains("Seite 2");
  }

  @Test
  void whatSomebodySaysGoesBeforeWhatTheTextSays() {
    assertThat(
            mvc.post()
                .uri("/api/documents")
                .multipart()
                .file(file(DECISION))
                .param("symbol", "MC.DEC/4/21/Corr.1")
                .param("adoptedOn", "2021-12-03")
                .with(SignIn.analyst())
                .with(csrf()))
        .hasStatus(201);

    assertThat(documents.findBySlug("osce-mc-dec-4-21-corr-1").orElseThrow().metadata().adoptedOn())
        .isEqualTo(LocalDate.of(2021, 12, 3));
  }

  @Test
  void theSameBytesAgainAreAConflictThatNamesTheDocument() {
    upload("/api/documents", DECISION);

    assertThat(upload("/api/documents", DECISION))
        .hasStatus(409)
        .bodyText()
        .contains("MC.DEC/4/21", "osce-mc-dec-4-21");
    assertThat(documents.count()).isEqualTo(1);
  }

  @Test
  void aLaterTextBecomesTheNewVersionOfTheDocumentThatIsNamed() {
    upload("/api/documents?adoptedOn=2021-12-03&body=Ministerrat", DECISION);

    assertThat(upload("/api/documents?versionOf=osce-mc-dec-4-21", DECISION + "\n3. dankt allen."))
        .hasStatus(201)
        .bodyJson()
        .extractingPath("$.version")
        .isEqualTo(2);
    assertThat(documents.get("osce-mc-dec-4-21").metadata().adoptedOn())
        .isEqualTo(LocalDate.of(2021, 12, 3));
    assertThat(mvc.get().uri("/api/documents/osce-mc-dec-4-21").with(SignIn.analyst()))
        .bodyJson()
        .extractingPath("$.provisions")
        .isEqualTo(4);
    assertThat(
            mvc.get()
                .uri("/api/documents/osce-mc-dec-4-21/provisions?version=1")
                .with(SignIn.analyst()))
        .bodyJson()
        .extractingPath("$[*].label")
        .isEqualTo(List.of("PP1", "1", "2"));
    assertThat(mvc.get().uri("/documents/osce-mc-dec-4-21/source?version=1").with(SignIn.analyst()))
        .body()
        .isEqualTo(DECISION.getBytes(StandardCharsets.UTF_8));
    assertThat(upload("/api/documents?versionOf=nirgends", DECISION + "\n3. Neu.")).hasStatus(404);
  }

  @Test
  void aPreviewStoresNothing() {
    assertThat(upload("/api/ingest/preview", DECISION))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.provisions[*].label")
        .isEqualTo(List.of("PP1", "1", "2"));
    assertThat(documents.count()).isZero();
  }

  @Test
  void aPreviewProposesTagsWithTheWordsAndTheRule() {
    assertThat(upload("/api/ingest/preview", DECISION))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.provisions[*]")
        .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
        .extracting(
            provision -> provision.get("modality"),
            provision -> provision.get("addressees"),
            provision -> ((List<?>) provision.get("commitments")).size())
        .containsExactly(
            tuple("NONE", List.of(), 0),
            tuple("RECOMMENDATION", List.of("STATES"), 1),
            tuple("OBLIGATION", List.of("AGENCIES"), 1));
    assertThat(upload("/api/ingest/preview", DECISION))
        .bodyJson()
        .extractingPath("$.provisions[2].commitments[0]")
        .isEqualTo(
            Map.of(
                "modality", "OBLIGATION",
                "addressees", List.of("AGENCIES"),
                "quote", "beauftragt das Sekretariat",
                "rule", "beauftragen"));
  }

  @Test
  void badFilesGetASentenceAndNothingIsStored() {
    assertThat(upload("/api/documents", " \n ")).hasStatus(422).bodyText().contains("leer");
    assertThat(upload("/api/documents", "Nur ein Satz ohne Bestimmung."))
        .hasStatus(422)
        .bodyText()
        .contains("keine Bestimmung");
    assertThat(upload("/api/documents", "\u0000\u0001\u0000PNG"))
        .hasStatus(415)
        .bodyText()
        .contains("Dateiformat");
    assertThat(documents.count()).isZero();
  }

  @Test
  void aRequestWithoutAFileIsRefusedPlainly() {
    for (String address : List.of("/api/documents", "/api/ingest/preview")) {
      assertThat(mvc.post().uri(address).with(SignIn.analyst()).with(csrf())).hasStatus(400);
    }
  }

  @Test
  void aFileOverTheLimitIsRefused() {
    assertThat(upload("/api/documents", "1. Text\n".repeat(2_700_000)))
        .hasStatus(413)
        .bodyText()
        .contains("zu groß");
  }

  @ParameterizedTest
  @EnumSource(value = Role.class, names = "ANALYST", mode = EnumSource.Mode.EXCLUDE)
  void onlyAnalystsBringDocumentsIn(Role role) {
    for (String address : List.of("/api/documents", "/api/ingest/preview")) {
      assertThat(
              mvc.post()
                  .uri(address)
                  .multipart()
                  .file(file(DECISION))
                  .with(SignIn.as("somebody", role, "DE"))
                  .with(csrf()))
          .hasStatus(403);
    }
    assertThat(documents.count()).isZero();
  }

  @Test
  void aFormWithoutItsTokenIsRefused() {
    assertThat(
            mvc.post()
                .uri("/api/documents")
                .multipart()
                .file(file(DECISION))
                .with(SignIn.analyst()))
        .hasStatus(403);
  }

  private MvcTestResult upload(String address, String text) {
    return mvc.post()
        .uri(address)
        .multipart()
        .file(file(text))
        .with(SignIn.analyst())
        .with(csrf())
        .exchange();
  }

  private static MockMultipartFile file(String text) {
    return new MockMultipartFile(
        "file", "beschluss.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8));
  }
}
