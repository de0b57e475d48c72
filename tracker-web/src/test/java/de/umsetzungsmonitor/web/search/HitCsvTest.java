package de.umsetzungsmonitor.web.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.Provisions;
import de.umsetzungsmonitor.domain.status.StatusEntry;
import de.umsetzungsmonitor.domain.status.StatusReporting;
import de.umsetzungsmonitor.domain.status.StatusValue;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.domain.tag.TagEntry;
import de.umsetzungsmonitor.search.index.IndexUpdates;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.web.SignIn;
import de.umsetzungsmonitor.web.WebTest;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WebTest
class HitCsvTest {

  @Autowired MockMvcTester mvc;
  @Autowired Examples examples;
  @Autowired Provisions provisions;
  @Autowired StatusReporting reporting;
  @Autowired IndexUpdates index;

  @BeforeEach
  void twoDocuments() throws InterruptedException {
    examples.account("coordinator-de", Role.COORDINATOR, "DE");
    examples.document(
        "un-1", Organization.UN, LocalDate.of(2022, 12, 15), "=Datenbank, neu;", "Berichte.");
    examples.document("osce-1", Organization.OSCE, LocalDate.of(2007, 11, 30), "Eine Datenbank.");
    provisions.tag(
        new ProvisionAddress("un-1", "para_1"),
        new TagEntry(Modality.REQUEST, Set.of(Addressee.STATES, Addressee.AGENCIES), null),
        "analyst",
        Instant.parse("2026-11-22T10:00:00Z"));
    reporting.report(
        new ProvisionAddress("un-1", "para_1"),
        "DE",
        0,
        new StatusEntry(StatusValue.PLANNED, null, null, null, List.of()),
        "coordinator-de");
    assertThat(index.awaitCaughtUp(Duration.ofSeconds(10))).isTrue();
  }

  @Test
  void programsGetOneLineForEachHit() throws UnsupportedEncodingException {
    assertThat(lines("/search.csv?q=Datenbank&sort=date"))
        .containsExactly(
            "document_symbol,document_title,organization,adopted_on,e_id,label,kind,heading,text,"
                + "footnotes,modalities,addressees,address",
            "UN-1,Titel von un-1,UN,2022-12-15,para_1,1,OPERATIVE,,\"=Datenbank, neu;\",,REQUEST,"
                + "STATES; AGENCIES,http://localhost/documents/un-1/para_1",
            "OSCE-1,Titel von osce-1,OSCE,2007-11-30,para_1,1,OPERATIVE,,Eine Datenbank.,,,,"
                + "http://localhost/documents/osce-1/para_1");
  }

  @Test
  void excelGetsNothingThatItWouldCalculateAndTheStatusOfTheChosenState()
      throws UnsupportedEncodingException {
    assertThat(lines("/search.csv?q=Datenbank&organization=UN&state=DE&dialect=excel-de"))
        .containsExactly(
            "\uFEFFdocument_symbol;document_title;organization;adopted_on;e_id;label;kind;heading;"
                + "text;footnotes;modalities;addressees;state;status;address",
            "UN-1;Titel von un-1;UN;15.12.2022;para_1;1;OPERATIVE;;\"'=Datenbank, neu;\";;REQUEST;"
                + "\"STATES; AGENCIES\";DE;PLANNED;http://localhost/documents/un-1/para_1");
  }

  @Test
  void theStatusOfAStateIsExportedOnlyToWhomItsRowsAre() throws UnsupportedEncodingException {
    String search = "/search.csv?q=&document=un-1&state=FR&sort=document";

    assertThat(lines(search, SignIn.auditor()).getFirst())
        .endsWith("addressees,state,status,address");
    for (RequestPostProcessor other : List.of(SignIn.coordinator(), SignIn.analyst())) {
      assertThat(lines(search, other)).hasSize(3).first(STRING).endsWith(",addressees,address");
      assertThat(lines(search, other).getLast()).doesNotContain("FR", "NO_REPORT");
    }
  }

  @Test
  void aStateThatOwesAReportIsToldFromOneThatOwesNone() throws UnsupportedEncodingException {
    assertThat(lines("/search.csv?q=&document=un-1&state=DE&sort=document", SignIn.auditor()))
        .anyMatch(line -> line.endsWith(",DE,PLANNED,http://localhost/documents/un-1/para_1"))
        .anyMatch(line -> line.endsWith(",DE,NO_REPORT,http://localhost/documents/un-1/para_2"));
    assertThat(lines("/search.csv?q=&document=un-1&state=XX&sort=document", SignIn.auditor()))
        .anyMatch(line -> line.endsWith(",XX,,http://localhost/documents/un-1/para_2"));
  }

  @Test
  void allHitsAreThereInTheOrderOfThePagesHoweverMany() throws Exception {
    String[] texts =
        IntStream.range(0, 2_345).mapToObj(i -> "Bericht " + i + ".").toArray(String[]::new);
    examples.document("viele", Organization.EU, LocalDate.of(2020, 1, 1), texts);
    assertThat(index.awaitCaughtUp(Duration.ofSeconds(30))).isTrue();

    List<String> lines = lines("/search.csv?q=&document=viele");

    assertThat(lines).hasSize(1 + 2_345).doesNotHaveDuplicates();
    assertThat(lines.get(1)).contains(",para_1,");
    assertThat(lines.getLast()).contains(",para_2345,");
  }

  @Test
  void thePageLeadsToTheFileOfItsOwnHits() {
    assertThat(get("/search?q=Datenbank&organization=UN&sort=date&page=0"))
        .bodyText()
        .contains(
            "/search.csv?q=Datenbank&amp;organization=UN&amp;state=DE&amp;sort=date"
                + "&amp;dialect=excel-de");
    assertThat(get("/search?q=Quantenschaum")).bodyText().doesNotContain("/search.csv");
  }

  @Test
  void aDialectThatDoesNotExistIsRefusedAndNobodyReadsUnsigned() {
    assertThat(get("/search.csv?q=&dialect=pdf")).hasStatus(400);
    assertThat(mvc.get().uri("/search.csv?q=")).hasStatus(302);
  }

  private List<String> lines(String address) throws UnsupportedEncodingException {
    return lines(address, SignIn.coordinator());
  }

  private List<String> lines(String address, RequestPostProcessor who)
      throws UnsupportedEncodingException {
    MvcTestResult file = mvc.get().uri(address).with(who).exchange();
    assertThat(file).hasStatusOk();
    assertThat(file.getResponse().getHeader("Content-Disposition")).contains("treffer-");
    return List.of(file.getResponse().getContentAsString(StandardCharsets.UTF_8).split("\r\n"));
  }

  private MvcTestResult get(String address) {
    return mvc.get().uri(address).with(SignIn.coordinator()).exchange();
  }
}
