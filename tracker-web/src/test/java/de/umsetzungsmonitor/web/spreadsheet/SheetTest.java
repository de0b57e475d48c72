package de.umsetzungsmonitor.web.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.Provision;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.Provisions;
import de.umsetzungsmonitor.domain.status.StatusChanges;
import de.umsetzungsmonitor.domain.status.StatusEntry;
import de.umsetzungsmonitor.domain.status.StatusReporting;
import de.umsetzungsmonitor.domain.status.StatusReports;
import de.umsetzungsmonitor.domain.status.StatusStep;
import de.umsetzungsmonitor.domain.status.StatusValue;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.web.SignIn;
import de.umsetzungsmonitor.web.WebTest;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A test that sends tables for the worklist of Germany, on which three provisions stand. */
@WebTest
abstract class SheetTest {

  static final String UPLOAD = "/states/DE/worklist/upload";

  private static final String HEADINGS =
      "Adresse;Fundstelle;Staat;Fassung;Umsetzungsstand;Frist;Zuständige Stelle;Begründung;Nachweise\n";

  @Autowired MockMvcTester mvc;
  @Autowired Examples examples;
  @Autowired StatusReporting reporting;
  @Autowired StatusReports reports;
  @Autowired StatusChanges changes;
  @Autowired Provisions provisions;

  @BeforeEach
  void aDocumentAndACoordinator() {
    examples.document(
        "rat", Organization.EU, LocalDate.of(2019, 9, 27), "Erster.", "Zweiter.", "Dritter.");
    examples.account("coordinator-de", Role.COORDINATOR, "DE");
    examples.account("coordinator-fr", Role.COORDINATOR, "FR");
  }

  void report(String eId, int basedOn, StatusEntry entry) {
    reporting.report(new ProvisionAddress("rat", eId), "DE", basedOn, entry, "coordinator-de");
  }

  static StatusEntry entry(StatusValue value, String note) {
    return new StatusEntry(value, note, null, null, List.of());
  }

  int version(String eId) {
    Provision provision = provisions.get(new ProvisionAddress("rat", eId));
    return reports.find(provision, "DE").orElseThrow().version();
  }

  List<StatusStep> history(String eId) {
    return changes.latest(provisions.get(new ProvisionAddress("rat", eId)), Limit.unlimited());
  }

  Document checked(String rows) throws Exception {
    String file = rows.startsWith("\uFEFF") ? rows : HEADINGS + rows;
    return checked(file.getBytes(StandardCharsets.UTF_8));
  }

  Document checked(byte[] file) throws Exception {
    MvcTestResult sent = post(file);
    assertThat(sent).hasStatus(303);
    return Jsoup.parse(body(get(sent.getResponse().getHeader("Location"))));
  }

  String sent(String rows) {
    return location(HEADINGS + rows);
  }

  String location(String file) {
    MvcTestResult sent = post(file.getBytes(StandardCharsets.UTF_8));
    assertThat(sent).hasStatus(303);
    return sent.getResponse().getHeader("Location");
  }

  MvcTestResult apply(String table) {
    return mvc.post()
        .uri(table + "/apply")
        .param("reason", "Tabelle")
        .with(SignIn.coordinator())
        .with(csrf())
        .exchange();
  }

  MvcTestResult post(byte[] file) {
    return mvc.post()
        .uri(UPLOAD)
        .multipart()
        .file(new MockMultipartFile("file", "tabelle.csv", null, file))
        .with(SignIn.coordinator())
        .with(csrf())
        .exchange();
  }

  MvcTestResult get(String address) {
    return mvc.get().uri(address).with(SignIn.coordinator()).exchange();
  }

  static String body(MvcTestResult result) throws UnsupportedEncodingException {
    assertThat(result).hasStatusOk();
    return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
  }
}
