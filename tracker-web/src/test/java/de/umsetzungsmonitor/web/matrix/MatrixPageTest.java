package de.umsetzungsmonitor.web.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.domain.Days;
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
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.web.CountedStatements;
import de.umsetzungsmonitor.web.SignIn;
import de.umsetzungsmonitor.web.WebTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WebTest
class MatrixPageTest {

  @Autowired MockMvcTester mvc;
  @Autowired Examples examples;
  @Autowired StatusReporting reporting;
  @Autowired Provisions provisions;
  @Autowired CountedStatements statements;
  @Autowired JdbcTemplate jdbc;

  @BeforeEach
  void aDocumentOfTheCouncil() {
    examples.document(
        "rat",
        Organization.EU,
        LocalDate.of(2019, 9, 27),
        "Erster <Text>.",
        "Zweiter.",
        "Dritter.");
    examples.account("coordinator-de", Role.COORDINATOR, "DE", "FR");
  }

  @Test
  void eachCellIsALinkWithAWordAColourAndAGlyph() {
    report("para_1", "DE", StatusValue.IMPLEMENTED);
    report("para_1", "FR", StatusValue.PARTLY_IMPLEMENTED);

    assertThat(get("/matrix?document=rat"))
        .hasStatusOk()
        .bodyText()
        .contains("3 Bestimmungen × 28 Staaten", "Erster &lt;Text&gt;.")
        .containsSubsequence(
            "title=\"Deutschland\">DE</abbr>",
            "<td data-status=\"done\"><a href=\"/matrix/rat/para_1/DE\" title=\"Nummer 1, Deutschland:"
                + " umgesetzt\">",
            "/img/status.svg#done",
            "title=\"Nummer 1, Estland: keine Angabe\"",
            "title=\"Nummer 1, Frankreich: teilweise umgesetzt\"",
            "5 %");
  }

  @Test
  void nothingThatATextHoldsBecomesMarkup() {
    examples.document(
        "boese", Organization.EU, LocalDate.of(2024, 1, 1), "</a><script>alert(1)</script>\"x");

    assertThat(get("/matrix?document=boese&document=rat"))
        .bodyText()
        .contains("&lt;/a&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot;x</a>")
        .doesNotContain("<script>alert");
  }

  @Test
  void chosenStatesThatAreNotBoundHaveCellsThatSaySo() {
    report("para_1", "DE", StatusValue.IMPLEMENTED);

    assertThat(get("/matrix?document=rat&states=de,ch"))
        .bodyText()
        .contains("3 Bestimmungen × 2 Staaten (1 gebunden)", "nicht gebunden", "100 %")
        .doesNotContain("para_1/CH");
  }

  @Test
  void whatAsksNothingOfStatesDoesNotCount() {
    tag("para_2", Addressee.INDUSTRY, "1970-01-01T00:00:00Z");

    assertThat(get("/matrix?document=rat&addressee=INDUSTRY"))
        .bodyText()
        .contains(
            "1 Bestimmung (keine zählt) × 28 Staaten",
            "data-status=\"out\"><a href=\"/matrix/rat/para_2/DE\"",
            "Deutschland: zählt nicht, richtet sich nicht an Staaten",
            "–</span><span class=\"visually-hidden\">zählt nicht, richtet sich nicht an Staaten")
        .contains("#out\"></use></svg>zählt nicht</span>")
        .doesNotContain("<td data-status=\"na\"");
  }

  @Test
  void manyStatesAreDividedIntoGroupsOfWhichOneIsOpen() {
    examples.document("un", Organization.UN, LocalDate.of(2022, 12, 15), "Eins.");

    assertThat(get("/matrix?document=un"))
        .bodyText()
        .contains("193 Staaten", "Umsetzungsmatrix nach Staatengruppen", "para_1/DE")
        .contains("group=un_african", "Afrika", "aria-label=\"54 keine Angabe\"")
        .contains("Staaten 1 bis 14 von 29", "group=un_western&amp;part=2")
        .doesNotContain("para_1/AO", "para_1/NL");
    assertThat(get("/matrix?document=un&group=un_western&part=2"))
        .bodyText()
        .contains("Staaten 15 bis 29 von 29", "para_1/NL")
        .doesNotContain("para_1/DE");
    assertThat(get("/matrix?document=un&group=all")).bodyText().doesNotContain("para_1/DE\"");
    assertThat(get("/matrix?document=un&group=none")).bodyText().contains("Afrika");
    assertThat(get("/matrix?document=rat&group=all"))
        .bodyText()
        .contains("Westeuropa außerhalb der EU", "alle 28 Staaten nebeneinander");
  }

  @Test
  void aSearchGivesItsHits() throws InterruptedException {
    awaitHit("Zweiter");

    assertThat(get("/matrix?q=Zweiter&document="))
        .bodyText()
        .contains("Suche nach „Zweiter“", "Gezeigt wird der Treffer der Suche", "para_2/DE")
        .doesNotContain("para_1/DE", "/exports?document=");
    assertThat(get("/matrix?q=Quantenschaum&document="))
        .bodyText()
        .contains("Die Suche findet nichts", "Mit dieser Auswahl gibt es keine Bestimmung");
    assertThat(get("/search?q=Zweiter&all=true"))
        .bodyText()
        .contains("href=\"/matrix?document=&amp;q=Zweiter\"");
  }

  @Test
  void theCountOfASearchIsThatOfItsRows() throws InterruptedException {
    awaitHit("Zweiter");

    assertThat(get("/matrix?q=Zweiter&document=&kind=OPERATIVE,RECITAL"))
        .bodyText()
        .contains("1 Bestimmung ×");
    assertThat(get("/matrix?q=Zweiter&document=&kind=RECITAL"))
        .bodyText()
        .contains("Die Suche findet nichts, worauf Staaten berichten");
    assertThat(get("/matrix?q=Zweiter&document=&asOf=2026-01-01"))
        .bodyText()
        .contains("0 Bestimmungen × 0 Staaten", "Die Suche findet nichts");
  }

  @Test
  void aFilterThatHtmxAppliesIsInTheAddressAndOneOfTheSearchSurvivesAMistake() {
    assertThat(panel("/matrix?document=&document=rat&states=&states=DE&q=", SignIn.coordinator()))
        .hasHeader("HX-Push-Url", "/matrix?document=rat&states=DE");
    assertThat(get("/matrix?document=rat")).doesNotContainHeader("HX-Push-Url");
    assertThat(get("/matrix?document=&year=2019&states=XX"))
        .hasStatus(422)
        .bodyText()
        .contains("form=\"filters\" name=\"year\" value=\"2019\"");
  }

  @Test
  void whatIsExportedIsWhatIsShown() {
    assertThat(get("/matrix?document=rat&addressee=STATES&asOf=31.12.2025"))
        .bodyText()
        .contains("/exports?document=rat&amp;addressee=STATES&amp;asOf=31.12.2025");
    assertThat(get("/exports?document=rat&addressee=STATES&asOf=31.12.2025")).hasStatusOk();
    assertThat(get("/matrix?document=rat&modality=NOTHING"))
        .hasStatusOk()
        .bodyText()
        .doesNotContain("/exports?document");
  }

  @Test
  void statesAreCalledAsTheMapOfEuropeCallsThem() {
    assertThat(get("/matrix?document=rat"))
        .bodyText()
        .contains("title=\"Griechenland\">EL</abbr>", "title=\"Vereinigtes Königreich\">UK</abbr>");
  }

  @Test
  void aPastDayIsReadFromTheHistoryAndNothingCanBeChanged() {
    report("para_1", "DE", StatusValue.IMPLEMENTED);
    LocalDate yesterday = LocalDate.now(Days.ZONE).minusDays(1);

    assertThat(get("/matrix?document=rat&asOf=" + yesterday))
        .bodyText()
        .contains("Stand am Ende des", "Deutschland: keine Angabe")
        .contains("/matrix/rat/para_1/DE?asOf=" + yesterday, "/documents/rat/para_1?version=1");
    assertThat(get("/matrix/rat/para_1/DE?asOf=" + yesterday))
        .hasStatusOk()
        .bodyText()
        .contains("nur zum Lesen", "keine Angabe")
        .doesNotContain("<textarea");
    assertThat(get("/matrix?document=rat&asOf=" + LocalDate.now(Days.ZONE)))
        .bodyText()
        .contains("Deutschland: umgesetzt")
        .doesNotContain("nur zum Lesen");
  }

  @Test
  void aPastCellShowsTheTagsOfItsDay() {
    jdbc.execute("update policy_document set ingested_at = '2026-01-01T12:00Z'");
    tag("para_1", Addressee.INDUSTRY, "2026-02-01T12:00:00Z");

    assertThat(get("/matrix/rat/para_1/FR?asOf=2026-01-31"))
        .hasStatusOk()
        .bodyText()
        .doesNotContain("Wirtschaft");
    assertThat(get("/matrix/rat/para_1/FR?asOf=2026-02-01")).bodyText().contains("Wirtschaft");
  }

  @Test
  void aPastCellTellsWhoChangedItAndNotWhoOnlyConfirmedIt() {
    jdbc.execute(
        """
        insert into status_change (provision_id, iso2, version, value, evidence, changed_at,
          changed_by, confirmed_at, confirmed_by, confirmation)
        select p.id, 'DE', s.version, 'PLANNED', '[]', s.at, s.by, s.at, s.by, s.version = 2
        from provision p
        cross join (values (1, '2026-02-01T12:00Z'::timestamptz, 'anna'),
          (2, '2026-03-01T12:00Z'::timestamptz, 'berta')) s (version, at, by)
        where p.e_id = 'para_1'
        """);

    assertThat(get("/matrix/rat/para_1/DE?asOf=2026-03-02"))
        .bodyText()
        .contains("geplant", "01.02.2026", "anna")
        .doesNotContain("berta");
  }

  @Test
  void whatMakesNoSenseIsSaid() {
    assertThat(get("/matrix?document=nirgends&states=XX&asOf=morgen"))
        .hasStatus(422)
        .bodyText()
        .contains("Ein Dokument „nirgends“ gibt es nicht", "Einen Staat „XX“", "„morgen“ ist kein")
        .doesNotContain("<table");
    assertThat(get("/matrix?asOf=2999-01-01")).hasStatus(422).bodyText().contains("in der Zukunft");
    assertThat(get("/matrix?modality=ERFUNDEN&status=X&group=mond&part=-4&size=0&after=x"))
        .hasStatusOk()
        .bodyText()
        .doesNotContain("faded");
    assertThat(get("/matrix?document=rat&part=abc&size=abc")).hasStatusOk();
    assertThat(get("/matrix/row?document=nirgends&provision=rat/para_1")).hasStatus(422);
    assertThat(get("/matrix/rat/para_1/DE?asOf=-9999-01-01")).hasStatus(422);
    assertThat(get("/matrix/rat/para_1/DE?asOf=morgen")).hasStatus(422);
    assertThat(get("/matrix/rat/para_1/DE?asOf=31.12.2035")).hasStatus(422);
  }

  @Test
  void withoutAnyFilterTheYoungestDocumentIsShown() {
    assertThat(get("/matrix")).hasStatus(303).hasRedirectedUrl("/matrix?document=rat");
  }

  @Test
  void aLongMatrixIsPagedByTheLastProvision() {
    examples.document(
        "lang",
        Organization.EU,
        LocalDate.of(2024, 1, 1),
        Collections.nCopies(60, "Text.").toArray(String[]::new));

    assertThat(get("/matrix?document=lang&states=DE"))
        .bodyText()
        .contains("60 Bestimmungen", "after=lang%2Fpara_50", "para_50/DE")
        .doesNotContain("para_51/DE");
    assertThat(get("/matrix?document=lang&states=DE&after=lang/para_50"))
        .bodyText()
        .contains("para_51/DE", "para_60/DE", "Zum Anfang")
        .doesNotContain("para_50/DE");
  }

  @Test
  void aCellLeadsWhoMayReportToTheFormAndOthersToWhatWasReported() {
    report("para_1", "FR", StatusValue.PLANNED);

    assertThat(get("/matrix/rat/para_1/DE"))
        .hasStatus(303)
        .hasRedirectedUrl("/documents/rat/para_1/states/DE");
    assertThat(panel("/matrix/rat/para_1/DE", SignIn.coordinator()))
        .bodyText()
        .contains("hx-get=\"/documents/rat/para_1/states/DE?panel=true\"")
        .doesNotContain("<html");
    assertThat(panel("/matrix/rat/para_1/FR", SignIn.coordinator()))
        .bodyText()
        .contains("Nummer 1 · Frankreich", "geplant", "coordinator-de", "#history")
        .doesNotContain("/states/FR");
    assertThat(get("/matrix/rat/para_1/FR")).hasStatusOk().bodyText().contains("<html", "geplant");
    assertThat(get("/matrix/rat/para_1/CH")).bodyText().contains("bindet den Staat nicht");
    assertThat(get("/matrix/rat/para_9/DE")).hasStatus(404);
    assertThat(get("/matrix/rat/para_1/XX")).hasStatus(404);
  }

  @Test
  void oneRowIsRenewedAlone() {
    report("para_2", "DE", StatusValue.IMPLEMENTED);

    assertThat(get("/matrix/row?document=rat&states=DE&provision=rat/para_2"))
        .hasStatusOk()
        .bodyText()
        .startsWith("<tr data-provision=\"rat/para_2\">")
        .contains("Deutschland: umgesetzt", "100 %")
        .doesNotContain("para_1");
    assertThat(get("/matrix/row?document=rat&provision=rat/para_9")).hasStatus(404);
    assertThat(get("/matrix/row?document=rat&provision=unsinn")).hasStatus(404);
  }

  @Test
  void theNumberOfQueriesDoesNotGrowWithTheMatrix() {
    examples.document("g7", Organization.G7, LocalDate.of(2022, 1, 1), "Eins.");
    examples.document(
        "un",
        Organization.UN,
        LocalDate.of(2022, 1, 1),
        Collections.nCopies(120, "Text.").toArray(String[]::new));
    long small = queries("/matrix?document=g7");

    assertThat(queries("/matrix?document=un&size=100")).isEqualTo(small).isLessThanOrEqualTo(5);
    assertThat(queries("/matrix?document=")).isLessThanOrEqualTo(small);
    assertThat(queries("/matrix?document=un&size=100&asOf=2026-10-01")).isEqualTo(small);
  }

  private long queries(String address) {
    get(address);
    return statements.during(() -> assertThat(get(address)).hasStatusOk());
  }

  /** The index follows. */
  private void awaitHit(String word) throws InterruptedException {
    String address = "/matrix?document=&q=" + word;
    for (int i = 0; i < 50 && !body(address).contains("/DE\""); i++) {
      Thread.sleep(100);
    }
  }

  private String body(String address) {
    return new String(get(address).getResponse().getContentAsByteArray());
  }

  private MvcTestResult get(String address) {
    return mvc.get().uri(address).with(SignIn.coordinator()).exchange();
  }

  private MvcTestResult panel(String address, RequestPostProcessor reader) {
    return mvc.get().uri(address).header("HX-Request", "true").with(reader).exchange();
  }

  private void tag(String eId, Addressee addressee, String at) {
    provisions.tag(
        new ProvisionAddress("rat", eId),
        new TagEntry(Modality.REQUEST, Set.of(addressee), null),
        "analyst",
        Instant.parse(at));
  }

  private void report(String eId, String iso2, StatusValue value) {
    reporting.report(
        new ProvisionAddress("rat", eId),
        iso2,
        0,
        new StatusEntry(value, null, null, null, List.of()),
        "coordinator-de");
  }
}
