package de.umsetzungsmonitor.web.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.document.DocumentSuperseded;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.ProvisionTexts;
import de.umsetzungsmonitor.domain.provision.Provisions;
import de.umsetzungsmonitor.domain.status.StatusEntry;
import de.umsetzungsmonitor.domain.status.StatusReporting;
import de.umsetzungsmonitor.domain.status.StatusReports;
import de.umsetzungsmonitor.domain.status.StatusValue;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.domain.tag.TagEntry;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.web.SignIn;
import de.umsetzungsmonitor.web.WebTest;
import jakarta.servlet.RequestDispatcher;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Two versions: the second paragraph was reworked, another one put before it, the last dropped. */
@WebTest
class VersionPagesTest {

  private static final String SAFETY = "Der Rat ersucht die Staaten, Kinder besser zu schützen.";
  private static final String TRAINING = "Er fordert die Regierungen auf, Ermittler fortzubilden.";
  private static final String REPORT = "Er bittet die Kommission, jährlich Bericht zu erstatten.";
  private static final String VICTIMS = "Er ermutigt alle, Opfern rasch Hilfe anzubieten.";

  @Autowired MockMvcTester mvc;
  @Autowired Examples examples;
  @Autowired Provisions provisions;
  @Autowired ProvisionTexts texts;
  @Autowired StatusReporting reporting;
  @Autowired StatusReports reports;

  @BeforeEach
  void twoVersions() {
    examples.account("coordinator-de", Role.COORDINATOR, "DE");
    examples.document("rat", Organization.EU, LocalDate.of(2026, 1, 2), SAFETY, TRAINING, REPORT);
    ProvisionAddress training = new ProvisionAddress("rat", "para_2");
    provisions.tag(
        training,
        new TagEntry(Modality.REQUEST, Set.of(Addressee.STATES), "fordert"),
        "analyst",
        Instant.EPOCH);
    reporting.report(
        training,
        "DE",
        0,
        new StatusEntry(StatusValue.IMPLEMENTED, "Lehrgang", null, null, List.of()),
        "coordinator-de");
    examples.version(
        "rat", Instant.now(), SAFETY, VICTIMS, TRAINING.replace("fortzubilden", "auszustatten"));
  }

  @Test
  void anOlderVersionIsReadOnlyAndLeadsToTheOneInForce() {
    assertThat(body("/documents/rat?version=1", SignIn.auditor()))
        .contains("Ältere Fassung 1 von 2", "href=\"/documents/rat\"", REPORT)
        .contains("/documents/rat/para_2?version=1", "/documents/rat/source?version=1")
        .contains("/documents/rat/changes?from=1&amp;to=2")
        .doesNotContain("/exports?document=rat");
    assertThat(body("/documents/rat/para_2?version=1", SignIn.analyst()))
        .contains("Ältere Fassung 1 von 2", "href=\"/documents/rat/para_3\"", "fortzubilden")
        .doesNotContain("tag-form", "/tags/");
    assertThat(body("/documents/rat/para_2?version=1", SignIn.coordinator()))
        .doesNotContain("/para_2/states/DE\"");
    assertThat(body("/documents/rat/para_3?version=1", SignIn.auditor()))
        .contains("Diese Bestimmung gibt es in der geltenden Fassung nicht mehr.");
    assertThat(get("/documents/rat?version=3", SignIn.auditor())).hasStatus(404);
  }

  @Test
  void theVersionInForceListsTheOthers() {
    assertThat(body("/documents/rat", SignIn.auditor()))
        .contains("Weitere Fassungen", "href=\"/documents/rat?version=1\"", "2 vom")
        .doesNotContain("Ältere Fassung");
    assertThat(body("/documents", SignIn.auditor())).containsOnlyOnce("href=\"/documents/rat\"");
  }

  @Test
  void whatIsToBeCheckedIsMarkedInTextListAndOverview() {
    assertThat(body("/documents/rat", SignIn.coordinator())).contains("zu prüfen</span>");
    assertThat(body("/documents/rat?check=true", SignIn.coordinator()))
        .contains("auszustatten", "1 von 3")
        .doesNotContain(SAFETY);
    assertThat(body("/states/DE/worklist", SignIn.coordinator()))
        .contains("1 zu prüfen", "/documents/rat/para_3/states/DE");
    assertThat(body("/states/DE/worklist?check=true", SignIn.coordinator()))
        .contains("/documents/rat/para_3/states/DE", ">1 Bestimmung<")
        .doesNotContain("/documents/rat/para_1/states/DE");
    assertThat(body("/", SignIn.coordinator())).contains("/states/DE/worklist?why=to_check");
    assertThat(body("/", SignIn.analyst())).contains("/documents/rat?check=true");
  }

  @Test
  void oneClickConfirmsAReport() {
    assertThat(body("/documents/rat/para_3", SignIn.coordinator()))
        .contains("zu prüfen</span>", "/documents/rat/para_3/states/DE/confirm");
    assertThat(body("/documents/rat/para_3/states/DE", SignIn.coordinator()))
        .contains("Diese Meldung stammt aus einer früheren Fassung");

    assertThat(
            mvc.post()
                .uri("/documents/rat/para_3/states/DE/confirm")
                .param("version", "1")
                .param("documentVersion", "2")
                .with(SignIn.coordinator())
                .with(csrf()))
        .hasStatus(303);

    assertThat(reports.find(provisions.get("rat", "para_3"), "DE").orElseThrow().isToCheck())
        .isFalse();
    assertThat(body("/documents/rat/para_3", SignIn.auditor()))
        .contains("umgesetzt, unverändert bestätigt");
    assertThat(body("/states/DE/worklist", SignIn.coordinator()))
        .doesNotContain("zu prüfen</strong>");
    assertThat(body("/", SignIn.auditor())).contains(", nach neuer Fassung geprüft");
  }

  @Test
  void oneClickConfirmsATag() {
    long tag = texts.get(new ProvisionAddress("rat", "para_3")).tags().getFirst().id();
    assertThat(body("/documents/rat/para_3", SignIn.analyst()))
        .contains("/documents/rat/para_3/tags/" + tag + "/confirm");

    assertThat(
            mvc.post()
                .uri("/documents/rat/para_3/tags/" + tag + "/confirm")
                .param("documentVersion", "2")
                .with(SignIn.analyst())
                .with(csrf()))
        .hasStatus(303);

    assertThat(texts.get(new ProvisionAddress("rat", "para_3")).tags())
        .singleElement()
        .returns(false, each -> each.toCheck());
  }

  @Test
  void aReportTypedOnAnOldVersionStandsInTheFormForTheNewText() {
    var report =
        mvc.post()
            .uri("/documents/rat/para_2/states/DE")
            .param("value", "PLANNED")
            .param("note", "getippt")
            .param("version", "0")
            .param("documentVersion", "1")
            .with(SignIn.coordinator())
            .with(csrf())
            .exchange();
    assertThat(report).hasStatus(409);
    assertThat(reports.findByProvision(provisions.get("rat", "para_2"))).isEmpty();
    assertThat(reports.findByProvision(provisions.get("rat", "para_3")))
        .as("what was taken over, and nothing else")
        .noneMatch(each -> each.entry().value() == StatusValue.PLANNED);
    assertThat(text(report))
        .contains("ist Fassung 2 dieses Dokuments in Kraft getreten", "getippt")
        .contains("action=\"/documents/rat/para_3/states/DE\"");
  }

  @Test
  void aTagTypedOnAnOldVersionIsRefusedInASentence() {
    var tag =
        mvc.post()
            .uri("/documents/rat/para_2/tags")
            .param("modality", "REQUEST")
            .param("addressees", "STATES")
            .param("documentVersion", "1")
            .with(SignIn.analyst())
            .with(csrf())
            .exchange();
    assertThat(tag).hasStatus(409);
    assertThat(errorPage(tag))
        .contains("Fassung 1 dieses Dokuments ist nicht mehr die geltende", "changes?from=1");
    assertThat(texts.get(new ProvisionAddress("rat", "para_2")).tags()).isEmpty();
  }

  @Test
  void theComparisonMarksWordsAndFoldsWhatReadsTheSame() {
    String page = body("/documents/rat/changes?from=1&to=2", SignIn.auditor());

    assertThat(page)
        .contains("Fassung 1 und 2 im Vergleich")
        .contains("1 unverändert", "1 umnummeriert und geändert", "1 neu", "1 entfallen")
        .contains("1 Bestimmung mit gleichem Wortlaut")
        .contains("<del>fortzubilden</del>", "<ins>auszustatten</ins>")
        .contains("Nummer 2 → Nummer 3", "/documents/rat/para_2?version=1");
    assertThat(body("/documents/rat/changes?from=2&to=1", SignIn.auditor()))
        .as("whichever way round they are asked for")
        .contains("Fassung 1 und 2 im Vergleich");
    assertThat(body("/documents/rat/changes?from=1&to=2&lang=en", SignIn.auditor()))
        .contains("<del>fortzubilden</del>");
    assertThat(get("/documents/rat/changes?from=7", SignIn.auditor())).hasStatus(404);
  }

  @Test
  void aProvisionSaysWhatItWasBefore() {
    assertThat(body("/documents/rat/para_3", SignIn.auditor()))
        .contains("Der Text hat sich gegenüber Fassung 1 (Nummer 2) geändert.")
        .contains("/documents/rat/changes?from=1&amp;to=2#para_3");
    assertThat(body("/documents/rat/para_1", SignIn.auditor())).doesNotContain("Fassung 1");
  }

  /** What the server shows after a handler has told it of an error. */
  private String errorPage(MvcTestResult failed) {
    String superseded = DocumentSuperseded.class.getName();
    return text(
        mvc.get()
            .uri("/error")
            .accept(MediaType.TEXT_HTML)
            .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 409)
            .requestAttr(superseded, failed.getRequest().getAttribute(superseded))
            .with(SignIn.coordinator())
            .exchange());
  }

  private MvcTestResult get(String address, RequestPostProcessor who) {
    return mvc.get().uri(address).with(who).exchange();
  }

  private String body(String address, RequestPostProcessor who) {
    var result = get(address, who);
    assertThat(result).hasStatusOk();
    return text(result);
  }

  private static String text(MvcTestResult result) {
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
