package de.umsetzungsmonitor.web.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import de.umsetzungsmonitor.domain.Days;
import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.history.ChainChecks;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.Provisions;
import de.umsetzungsmonitor.domain.status.Evidence;
import de.umsetzungsmonitor.domain.status.StatusEntry;
import de.umsetzungsmonitor.domain.status.StatusReporting;
import de.umsetzungsmonitor.domain.status.StatusValue;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.domain.tag.TagEntry;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.web.CountedStatements;
import de.umsetzungsmonitor.web.SignIn;
import de.umsetzungsmonitor.web.WebTest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WebTest
class AuditPagesTest {

  private static final ProvisionAddress FIRST = new ProvisionAddress("rat", "para_1");

  @Autowired MockMvcTester mvc;
  @Autowired Examples examples;
  @Autowired StatusReporting reporting;
  @Autowired Provisions provisions;
  @Autowired ChainChecks checks;
  @Autowired CountedStatements statements;
  @Autowired JdbcTemplate jdbc;

  @BeforeEach
  void aReportInTwoStepsAndATag() {
    examples.document("rat", Organization.EU, LocalDate.of(2019, 9, 27), "Eins.", "Zwei.");
    examples.account("coordinator-de", Role.COORDINATOR, "DE");
    report(0, StatusValue.PLANNED, LocalDate.of(2027, 3, 31), "BGBl. 1");
    report(1, StatusValue.IN_PROGRESS, LocalDate.of(2027, 6, 30), "BGBl. 2");
    provisions.tag(
        FIRST,
        new TagEntry(Modality.REQUEST, Set.of(Addressee.STATES), null),
        "analyst",
        Instant.now());
  }

  @Test
  void theWholeHistoryTellsOldAndNewValueOfEachField() {
    assertThat(get("/audit", SignIn.auditor()))
        .hasStatusOk()
        .bodyText()
        .containsSubsequence(
            "Kennzeichnung</td>",
            "Aufforderung · Staaten",
            "RAT Nummer 1 · Deutschland",
            "Umsetzungsstand</td>",
            "geplant",
            "in Umsetzung",
            "Frist</td>",
            "31.03.2027",
            "30.06.2027",
            "Nachweise</td>",
            "BGBl. 1",
            "BGBl. 2",
            "keine Angabe",
            "geplant",
            "Fassung eingelesen</td>",
            "Fassung 1")
        .contains("/documents/rat/para_1/states/DE/history", "/audit?who=coordinator-de");
  }

  @Test
  void onlyAuditorsAndAdministratorsReadTheHistoryOfEverything() {
    assertThat(get("/audit", SignIn.as("admin", Role.ADMIN))).hasStatusOk();
    assertThat(get("/audit", SignIn.coordinator())).hasStatus(403);
    assertThat(get("/audit/chain", SignIn.analyst())).hasStatus(403);
    assertThat(mvc.post().uri("/audit/chain").with(csrf()).with(SignIn.coordinator()))
        .hasStatus(403);
    assertThat(get("/states/DE/history", SignIn.analyst())).hasStatusOk();
  }

  @Test
  void filtersNarrowTheHistoryAndSayWhatMakesNoSense() {
    assertThat(get("/audit?kind=TAG", SignIn.auditor()))
        .bodyText()
        .contains("1 Eintrag<", "Aufforderung · Staaten")
        .doesNotContain("BGBl. 1");
    assertThat(get("/audit?who=coordinator-de&state=de&document=rat", SignIn.auditor()))
        .bodyText()
        .contains("2 Einträge<");
    assertThat(get("/audit?document=rat&provision=para_2", SignIn.auditor()))
        .bodyText()
        .contains("Kein Eintrag<", "Dazu gibt es keinen Eintrag.");
    assertThat(get("/audit?document=rat&provision=para_9", SignIn.auditor()))
        .hasStatus(422)
        .bodyText()
        .contains("Diese Bestimmung gibt es nicht");
    assertThat(get("/audit?from=2026-12-01&to=2026-11-01", SignIn.auditor()))
        .hasStatus(422)
        .bodyText()
        .contains("Der letzte Tag liegt vor dem ersten");
    assertThat(get("/audit?from=gestern", SignIn.auditor()))
        .hasStatus(422)
        .bodyText()
        .contains("Geben Sie den ersten Tag vollständig an");
    assertThat(get("/states/DE/history?asOf=31.12.2999", SignIn.auditor()))
        .hasStatus(422)
        .bodyText()
        .contains("liegt in der Zukunft", "href=\"#asOf\"", "value=\"2999-12-31\"");
    assertThat(get("/states/de/history?asOf=31.03.2026", SignIn.auditor()))
        .hasStatus(303)
        .hasRedirectedUrl("/states/DE/history?asOf=2026-03-31");
  }

  @Test
  void theAddressInTheBrowserSaysWhatWasTyped() {
    assertThat(
            mvc.get()
                .uri("/audit")
                .param("who", "a+b {c} & d")
                .header("HX-Request", "true")
                .with(SignIn.auditor()))
        .hasStatusOk()
        .hasHeader("HX-Push-Url", "/audit?who=a%2Bb+%7Bc%7D+%26+d");
  }

  @Test
  void olderEntriesFollowOnTheNextPage() {
    for (int i = 2; i < 60; i++) {
      report(i, i % 2 == 0 ? StatusValue.PLANNED : StatusValue.IN_PROGRESS, null, "Nr. " + i);
    }

    String latest = body("/audit?kind=REPORT", SignIn.auditor());
    assertThat(latest).contains("50 Einträge, ältere folgen", "Nr. 59").doesNotContain("BGBl. 1");
    Matcher older = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(latest);
    assertThat(older.find()).isTrue();
    assertThat(body(older.group(1).replace("&amp;", "&"), SignIn.auditor()))
        .contains("10 Einträge<", "BGBl. 1", "rel=\"first\" href=\"/audit?kind=REPORT\"")
        .doesNotContain("Nr. 59");
  }

  @Test
  void theHistoryOfAReportShowsWhatHeldOnADay() {
    jdbc.execute("alter table status_change disable trigger user");
    jdbc.execute("update status_change set changed_at = '2026-03-01T09:00:00Z' where version = 1");
    jdbc.execute("alter table status_change enable trigger user");
    jdbc.execute("update policy_document set ingested_at = '2026-01-01Z'");

    String address = "/documents/rat/para_1/states/DE/history";
    assertThat(body(address, SignIn.analyst()))
        .contains("Verlauf der Meldung: Deutschland", "2 Einträge<", "in Umsetzung")
        .doesNotContain("Stand am");
    assertThat(body(address + "?asOf=2026-03-01", SignIn.analyst()))
        .contains("Stand am 01.03.2026", "1 Eintrag<", "31.03.2027")
        .doesNotContain("in Umsetzung", "30.06.2027");
    assertThat(body(address + "?asOf=2026-02-28", SignIn.analyst()))
        .contains("An diesem Tag lag noch keine Meldung vor.", "Kein Eintrag<");
    assertThat(body("/states/DE/history?asOf=2026-03-01", SignIn.analyst()))
        .contains("1 geplant, 1 keine Angabe");
    assertThat(body("/documents/rat/para_1/history?asOf=2026-03-01", SignIn.analyst()))
        .containsSubsequence("Stand am 01.03.2026", "Deutschland", "geplant");
    assertThat(get(address + "?asOf=morgen", SignIn.analyst())).hasStatus(422);
  }

  @Test
  void everybodySeesTheOwnStepsAndNobodyElsesThere() {
    assertThat(body("/account/history", SignIn.coordinator()))
        .contains("Was ich getan habe", "2 Einträge<")
        .doesNotContain("Aufforderung · Staaten");
    assertThat(body("/account/history?who=coordinator-de", SignIn.analyst()))
        .contains("Aufforderung · Staaten")
        .doesNotContain("BGBl.");
  }

  @Test
  void anOlderVersionOfADocumentHasItsOwnHistory() {
    examples.version("rat", Instant.now(), "Eins anders.");

    assertThat(get("/documents/rat/para_2/history", SignIn.analyst())).hasStatus(404);
    assertThat(body("/documents/rat/para_2/history?version=1", SignIn.analyst()))
        .contains("name=\"version\" value=\"1\"");
    assertThat(get("/documents/rat/para_1/states/XX/history", SignIn.analyst())).hasStatus(404);
  }

  @Test
  void theChainIsCheckedAndTellsWhatDoesNotFit() {
    assertThat(body("/audit/chain", SignIn.auditor())).contains("noch nicht geprüft");
    check();
    assertThat(body("/audit/chain", SignIn.auditor())).contains("2 Schritte geprüft: Alle passen");

    jdbc.execute("alter table status_change disable trigger user");
    jdbc.execute("update status_change set note = 'geschönt' where version = 1");
    jdbc.execute("alter table status_change enable trigger user");
    check();
    assertThat(body("/audit/chain", SignIn.auditor()))
        .containsSubsequence(
            "1 Unstimmigkeit bei 2 geprüften Schritten.",
            "/documents/rat/para_1/states/DE/history",
            "RAT Nummer 1 · Deutschland",
            "Der Schritt sagt nicht mehr, was geschrieben wurde");
  }

  @Test
  void theChainNamesAReportThatIsGoneSinceTheCheckBeforeAndShowsTheDigestsOfRecords() {
    check();
    String digest = checks.latest().orElseThrow().recordDigest();
    jdbc.execute(
        """
        do $$ begin
          set local session_replication_role = replica;
          delete from status_change;
          delete from status_report;
          delete from provision where e_id = 'para_1';
        end $$
        """);
    check();

    assertThat(body("/audit/chain", SignIn.auditor()))
        .containsSubsequence(
            "1 Unstimmigkeit bei 0 geprüften Schritten.",
            "Verglichen mit dem, was die Prüfung vom",
            "rat, para_1 · Deutschland",
            "Eine frühere Prüfung hat diesen Schritt gesehen; jetzt fehlt er.",
            "Letzte Prüfungen",
            digest)
        .doesNotContain("Aufzeichnung davor verändert");

    jdbc.execute("update chain_record set heads = '{}'");
    check();
    assertThat(body("/audit/chain", SignIn.auditor()))
        .contains("Die Aufzeichnung der vorigen Prüfung wurde", "Aufzeichnung davor verändert")
        .doesNotContain("Alle passen");
  }

  @Test
  void thePagesSpeakEnglishToo() {
    assertThat(body("/audit?lang=en", SignIn.auditor()))
        .contains("Implementation status", "planned", "everything", "History")
        .doesNotContain("??", "Umsetzungsstand</td>");
    assertThat(
            body("/states/DE/history?lang=en&asOf=" + LocalDate.now(Days.ZONE), SignIn.analyst()))
        .contains("History: Germany", "As of ")
        .doesNotContain("??");
  }

  @Test
  void aLongHistoryAsksTheDatabaseNoMoreOften() {
    List<String> addresses =
        List.of(
            "/audit",
            "/states/DE/history?asOf=" + LocalDate.now(Days.ZONE),
            "/documents/rat/para_1/history?asOf=" + LocalDate.now(Days.ZONE),
            "/documents/rat/para_1/states/DE/history",
            "/account/history");
    List<Long> few = addresses.stream().map(this::statements).toList();
    for (int i = 2; i < 70; i++) {
      report(i, i % 2 == 0 ? StatusValue.PLANNED : StatusValue.IN_PROGRESS, null, "Nr. " + i);
    }

    assertThat(addresses.stream().map(this::statements).toList()).isEqualTo(few);
    assertThat(few).allMatch(count -> count <= 8);
  }

  private long statements(String address) {
    return statements.during(() -> get(address, SignIn.as("coordinator-de", Role.AUDITOR)));
  }

  private void check() {
    assertThat(mvc.post().uri("/audit/chain").with(csrf()).with(SignIn.auditor()))
        .hasStatus(303)
        .hasRedirectedUrl("/audit/chain");
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> checks.latest().orElseThrow().finishedAt() != null);
  }

  private MvcTestResult get(String address, RequestPostProcessor who) {
    return mvc.get().uri(URI.create(address)).with(who).exchange();
  }

  private String body(String address, RequestPostProcessor who) {
    MvcTestResult result = get(address, who);
    assertThat(result).hasStatusOk();
    return new String(
        result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
  }

  private void report(int basedOn, StatusValue value, LocalDate dueOn, String evidence) {
    reporting.report(
        FIRST,
        "DE",
        basedOn,
        new StatusEntry(value, null, null, dueOn, List.of(new Evidence(evidence))),
        "coordinator-de");
  }
}
