package de.umsetzungsmonitor.web.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.umsetzungsmonitor.domain.Days;
import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.review.Decisions;
import de.umsetzungsmonitor.domain.status.Evidence;
import de.umsetzungsmonitor.domain.status.StatusEntry;
import de.umsetzungsmonitor.domain.status.StatusReporting;
import de.umsetzungsmonitor.domain.status.StatusValue;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.domain.tag.ProposedTag;
import de.umsetzungsmonitor.domain.tag.SuggestionText;
import de.umsetzungsmonitor.domain.tag.TextSpan;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.web.SignIn;
import de.umsetzungsmonitor.web.WebTest;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WebTest
class StatusCsvTest {

  private static final String HEADER =
      "document_symbol,document_title,organization,adopted_on,e_id,label,kind,text,modalities,"
          + "addressees,state_iso2,state_name,status,note,authority,due_on,evidence,changed_at,"
          + "changed_by,version,as_of,document_version,to_check";

  @Autowired MockMvcTester mvc;
  @Autowired Examples examples;
  @Autowired StatusReporting reporting;
  @Autowired Decisions decisions;
  @Autowired JdbcTemplate jdbc;

  @BeforeEach
  void aTextOfTheCouncil() {
    examples.document(
        "rat", Organization.EU, LocalDate.of(2019, 10, 8), "=Der \"Rat\"; er\nersucht, ja");
    examples.account("de", Role.COORDINATOR, "DE");
  }

  @Test
  void programsGetAPlainFileWithEveryColumnInOrder() throws Exception {
    report("Entwurf");
    MockHttpServletResponse response = get("/api/status.csv?states=DE");
    String today = LocalDate.now(Days.ZONE).toString();

    assertThat(response.getContentType()).isEqualTo("text/csv;charset=UTF-8");
    assertThat(response.getHeader("Content-Disposition"))
        .isEqualTo("attachment; filename=\"umsetzungsstand-" + today + ".csv\"");
    assertThat(text(response))
        .startsWith(
            HEADER
                + "\r\nRAT,Titel von rat,EU,2019-10-08,para_1,1,OPERATIVE,"
                + "\"=Der \"\"Rat\"\"; er\nersucht, ja\",,,DE,Deutschland,PLANNED,Entwurf,-BMI,"
                + "2027-03-31,https://example.org/a; BGBl. 1,")
        .endsWith("Z,de,1," + today + ",1,false\r\n");
  }

  @Test
  void excelGetsAMarkSemicolonsGermanDatesAndNoFormula() throws Exception {
    report("@SUM(A1)");
    String file = text(get("/api/status.csv?states=DE&dialect=excel-de"));

    assertThat(file).startsWith("\uFEFF" + HEADER.replace(',', ';') + "\r\n");
    assertThat(file)
        .contains(
            "RAT;Titel von rat;EU;08.10.2019;para_1;1;OPERATIVE;"
                + "\"'=Der \"\"Rat\"\"; er\nersucht, ja\";;;DE;Deutschland;PLANNED;'@SUM(A1);'-BMI;"
                + "31.03.2027;\"https://example.org/a; BGBl. 1\";")
        .containsPattern(
            ";\\d\\d\\.\\d\\d\\.\\d{4} \\d\\d:\\d\\d:\\d\\d;de;1;\\d\\d\\.\\d\\d\\.\\d{4};1;false\r\n$");
  }

  @Test
  void statesThatReportedNothingHaveARowToo() throws Exception {
    List<CsvRecord> records = records("/api/status.csv");

    assertThat(records).hasSize(1 + 28);
    assertThat(records)
        .extracting(row -> row.getField(10))
        .contains("GB")
        .endsWith("SE", "SI", "SK");
    assertThat(records.get(1).getFields().subList(12, 20)).containsOnly("");
  }

  @Test
  void aPastDayAlwaysGivesTheSameBytes() throws Exception {
    String address = "/api/status.csv?asOf=2026-02-01";
    byte[] before = get(address).getContentAsByteArray();
    report("Entwurf");
    jdbc.update(
        """
        insert into tag (provision_id, modality, states, industry, agencies, origin, state,
          created_at, created_by)
        select id, 'REQUEST', true, false, false, 'PERSON', 'CONFIRMED', now(), 'analyst'
        from provision
        """);
    examples.document("neu", Organization.EU, LocalDate.of(2020, 7, 24), "Neu.");
    jdbc.update("update policy_document set ingested_at = now() where slug = 'neu'");

    assertThat(get(address).getContentAsByteArray()).isEqualTo(before);
    assertThat(text(get("/api/status.csv"))).contains("PLANNED", "REQUEST", "NEU");
  }

  @Test
  void aPastDaySpeaksOfTheVersionThatWasInForceThen() throws Exception {
    report("Entwurf");
    jdbc.update("alter table status_change disable trigger status_change_is_append_only");
    jdbc.update("update status_change set changed_at = '2026-01-20T08:00:00Z'");
    jdbc.update("alter table status_change enable trigger status_change_is_append_only");
    jdbc.update("update status_report set changed_at = '2026-01-20T08:00:00Z'");
    String address = "/api/status.csv?states=DE&asOf=2026-02-01";
    byte[] before = get(address).getContentAsByteArray();
    String old = text(get("/api/status.csv?states=DE&asOf=2026-02-28"));

    examples.version(
        "rat", Instant.parse("2026-03-01T12:00:00Z"), "Neu.", "Der Rat; er ersucht, ja, sofort");

    assertThat(get(address).getContentAsByteArray()).isEqualTo(before);
    assertThat(text(get("/api/status.csv?states=DE&asOf=2026-02-28"))).isEqualTo(old);
    assertThat(records("/api/status.csv?states=DE&asOf=2026-03-01"))
        .extracting(row ->
            row.getField(4)
                + " "
                + row.getField(12)
                + " "
                + row.getField(21)
                + " "
                + row.getField(22))
        .containsExactly(
            "e_id status document_version to_check", "para_1  2 false", "para_2 PLANNED 2 true");
  }

  @Test
  void theFiltersOfTheMatrixChooseTheRows() throws Exception {
    examples.document("g7", Organization.G7, LocalDate.of(2022, 11, 18), "We commit.");

    assertThat(records("/api/status.csv?document=g7")).hasSize(1 + 7);
    assertThat(records("/api/status.csv?document=g7&document=rat&states=g7,UK,EL"))
        .extracting(row -> row.getField(0) + row.getField(10))
        .contains("G7US", "RATGB", "RATGR", "RATFR")
        .doesNotContain("RATES");
    assertThat(records("/api/status.csv?organization=G7&organization=UN")).hasSize(1 + 7);
    assertThat(records("/api/status.csv?kind=RECITAL&kind=NARRATIVE")).hasSize(1);
    assertThat(records("/api/status.csv?modality=REQUEST&addressee=STATES")).hasSize(1);
  }

  @Test
  void badParametersAreToldInASentence() {
    for (String bad :
        List.of(
            "document=nichts",
            "organization=NATO",
            "states=DE,ZZ",
            "kind=ARTICLE",
            "modality=MUST",
            "addressee=WORLD",
            "asOf=2026-02-30",
            "asOf=9999-01-01",
            "asOf=gestern",
            "dialect=excel")) {
      String field = bad.substring(0, bad.indexOf('='));
      assertThat(mvc.get().uri("/api/status.csv?" + bad).with(SignIn.auditor()))
          .as(bad)
          .hasStatus(400)
          .hasContentType("application/problem+json")
          .bodyJson()
          .hasPathSatisfying(
              "$.errors." + field, text -> text.assertThat().asString().endsWith("."))
          .hasPathSatisfying("$.detail", text -> text.assertThat().asString().contains(" "));
    }
    assertThat(mvc.get().uri("/api/status.csv?asOf=9999-01-01&lang=en").with(SignIn.auditor()))
        .bodyText()
        .contains("lies in the future");
  }

  @Test
  void aCoordinatorGetsTheOwnStatesAndNoOthers() throws Exception {
    assertThat(records("/api/status.csv", SignIn.coordinator()))
        .extracting(row -> row.getField(10))
        .containsExactly("state_iso2", "DE");
    assertThat(records("/api/status.csv?states=de", SignIn.coordinator())).hasSize(2);
    for (String others : List.of("FR", "DE,FR", "eu")) {
      assertThat(mvc.get().uri("/api/status.csv?states=" + others).with(SignIn.coordinator()))
          .hasStatus(403)
          .hasContentType("application/problem+json")
          .bodyText()
          .contains("nur die Staaten exportieren");
    }
    assertThat(mvc.get().uri("/api/status.csv").with(SignIn.as("x", Role.COORDINATOR)))
        .hasStatus(403);
  }

  @Test
  void aSuggestionCountsFromTheDayOnWhichItIsConfirmed() throws Exception {
    SuggestionText suggestion =
        examples
            .suggest(
                "rat",
                "para_1",
                "1",
                Instant.parse("2026-03-01T08:00:00Z"),
                new ProposedTag(
                    Modality.REQUEST,
                    Set.of(Addressee.STATES, Addressee.INDUSTRY),
                    new TextSpan("ersucht", 16, 23),
                    "rule",
                    0.9))
            .getFirst();
    decisions.confirm(suggestion.id(), "ana", Instant.parse("2026-03-10T10:00:00Z"));

    assertThat(records("/api/status.csv?states=DE&asOf=2026-03-09").get(1).getFields())
        .doesNotContain("REQUEST");
    assertThat(records("/api/status.csv?states=DE&asOf=2026-03-10").get(1).getFields())
        .containsSubsequence("REQUEST", "STATES; INDUSTRY");
  }

  @Test
  void nobodyElseExports() {
    for (Role role : List.of(Role.ANALYST, Role.ADMIN)) {
      assertThat(mvc.get().uri("/api/status.csv").with(SignIn.as("x", role, "DE")))
          .hasStatus(403)
          .hasContentType("application/problem+json");
    }
    assertThat(mvc.get().uri("/api/status.csv")).hasStatus(401);
  }

  private void report(String note) {
    reporting.report(
        new ProvisionAddress("rat", "para_1"),
        "DE",
        0,
        new StatusEntry(
            StatusValue.PLANNED,
            note,
            "-BMI",
            LocalDate.of(2027, 3, 31),
            List.of(new Evidence("https://example.org/a"), new Evidence("BGBl. 1"))),
        "de");
  }

  private List<CsvRecord> records(String address) throws Exception {
    return records(address, SignIn.auditor());
  }

  private List<CsvRecord> records(String address, RequestPostProcessor who) throws Exception {
    MockHttpServletResponse response = mvc.get().uri(address).with(who).exchange().getResponse();
    assertThat(response.getStatus()).isEqualTo(200);
    return CsvReader.builder().ofCsvRecord(text(response)).stream().toList();
  }

  private MockHttpServletResponse get(String address) {
    return mvc.get().uri(address).with(SignIn.auditor()).exchange().getResponse();
  }

  private static String text(MockHttpServletResponse response) throws UnsupportedEncodingException {
    return response.getContentAsString(StandardCharsets.UTF_8);
  }
}
