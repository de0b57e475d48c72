package de.umsetzungsmonitor.web.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.document.PolicyDocument;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.Provision;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WebTest
class ExportPageTest {

  private static final Pattern COUNT = Pattern.compile("id=\"export-count\">(\\d+) Zeile");
  private static final Pattern LINK = Pattern.compile("href=\"(/exports/file[^\"]*)\"");

  @Autowired MockMvcTester mvc;
  @Autowired Examples examples;
  @Autowired Provisions provisions;
  @Autowired StatusReporting reporting;
  @Autowired JdbcTemplate jdbc;
  @Autowired CountedStatements statements;

  @BeforeEach
  void twoTexts() {
    PolicyDocument council =
        examples.document(
            "rat", Organization.EU, LocalDate.of(2019, 10, 8), "Er ersucht.", "Er bittet.");
    provisions.save(
        new Provision(
            council,
            "rec_1",
            "rec",
            ProvisionKind.RECITAL,
            null,
            null,
            0,
            null,
            "IN DER ERKENNTNIS",
            List.of()));
    examples.document("g7", Organization.G7, LocalDate.of(2022, 11, 18), "We commit.");
  }

  @Test
  void thePageSaysAsManyRowsAsTheFileHas() throws Exception {
    for (String query :
        List.of(
            "",
            "?document=rat",
            "?organization=EU&states=osce&states=US,%20DE",
            "?kind=RECITAL&kind=OPERATIVE&asOf=2026-02-01&dialect=rfc4180",
            "?document=rat&document=g7&states=&asOf=&modality=&kind=OPERATIVE")) {
      String page = page("/exports" + query, SignIn.auditor());
      assertThat(count(page))
          .as(query)
          .isPositive()
          .isEqualTo(rowsOfTheFile(page, SignIn.auditor()));
    }
    String own = page("/exports", SignIn.coordinator());
    assertThat(count(own)).isEqualTo(3).isEqualTo(rowsOfTheFile(own, SignIn.coordinator()));
  }

  @Test
  void whatIsLeftOutIsSaid() throws Exception {
    jdbc.update(
        "update policy_document set ingested_at = '2026-05-01T08:00:00Z' where slug = 'g7'");

    assertThat(page("/exports?asOf=2026-04-01", SignIn.auditor()))
        .contains("1 Präambelabsatz", "56 keine Angabe", "erst nach diesem Tag aufgenommen: G7");
    assertThat(page("/exports?asOf=2026-01-01", SignIn.auditor()))
        .contains("Zu dieser Auswahl gibt es keine Zeile")
        .doesNotContain("/exports/file");
    assertThat(page("/exports?lang=en", SignIn.auditor())).contains("1 recital", "no report");
  }

  @Test
  void whoIsNotBoundAndWhatAsksNothingOfStatesIsLeftOutAndSaidSo() throws Exception {
    provisions.tag(
        new ProvisionAddress("rat", "para_2"),
        new TagEntry(Modality.REQUEST, Set.of(Addressee.INDUSTRY), null),
        "analyst",
        Instant.now());

    String page = page("/exports?states=DE,CH&document=rat", SignIn.auditor());
    assertThat(page)
        .contains("1 Bestimmung, die sich nicht an Staaten richtet", "nicht gebunden: CH")
        .contains(
            "Bis 0:15 Uhr des nächsten Tages kann sich der Inhalt noch ändern",
            "evidence, changed_at");
    assertThat(count(page)).isEqualTo(1);
    String all = page("/exports?states=DE,CH&document=rat&scope=all", SignIn.auditor());
    assertThat(count(all)).isEqualTo(2).isEqualTo(rowsOfTheFile(all, SignIn.auditor()));
    assertThat(mvc.get().uri("/api/status.csv?states=DE&document=rat").with(SignIn.auditor()))
        .bodyText()
        .hasLineCount(3);
    assertThat(page("/exports?asOf=2026-02-01&format=xlsx", SignIn.auditor()))
        .contains("Byte für Byte", "umsetzungsstand-2026-02-01.xlsx", ">28<");
  }

  @Test
  void thePageAsksAsManyQuestionsHoweverMuchThereIs() {
    long few = statements.during(() -> mvc.get().uri("/exports").with(SignIn.auditor()).exchange());
    for (int i = 0; i < 5; i++) {
      examples.document("un-" + i, Organization.UN, LocalDate.of(2020, 1, 1), "A.", "B.", "C.");
    }

    assertThat(statements.during(() -> mvc.get().uri("/exports").with(SignIn.auditor()).exchange()))
        .isEqualTo(few);
  }

  @Test
  void theFirstRowsAreShownInWords() throws Exception {
    examples.account("de", Role.COORDINATOR, "DE");
    StatusEntry entry =
        new StatusEntry(
            StatusValue.PLANNED,
            null,
            "BMI",
            LocalDate.of(2027, 3, 31),
            List.of(new Evidence("BGBl. 1"), new Evidence("BGBl. 2")));
    reporting.report(new ProvisionAddress("g7", "para_1"), "DE", 0, entry, "de");
    provisions.tag(
        new ProvisionAddress("g7", "para_1"),
        new TagEntry(Modality.OBLIGATION, Set.of(Addressee.STATES), null),
        "analyst",
        Instant.now());

    assertThat(page("/exports?states=DE", SignIn.auditor()))
        .containsPattern("(?s)G7.*Verpflichtung.*Staaten.*geplant.*BMI.*31.03.2027.*>2</td>")
        .contains("1 geplant", "2 keine Angabe");
  }

  @Test
  void theLinkCarriesTheChoice() throws Exception {
    String page =
        page(
            "/exports?document=rat&states=DE&states=fr&asOf=2026-02-01&dialect=rfc4180",
            SignIn.auditor());

    assertThat(link(page))
        .isEqualTo(
            "/exports/file?document=rat&states=DE,fr&scope=counting&asOf=2026-02-01"
                + "&format=rfc4180");
    assertThat(page)
        .containsPattern("id=\"document-rat\"[^>]*checked")
        .contains("value=\"DE, fr\"");
  }

  @Test
  void aMistakeGetsASentenceAtItsFieldAndNothingTypedIsLost() {
    assertThat(
            mvc.get()
                .uri("/exports?states=DE,<b>&asOf=2999-01-01&document=rat")
                .with(SignIn.auditor()))
        .hasStatus(422)
        .bodyText()
        .contains(
            "href=\"#asOf\"",
            "Der Tag liegt in der Zukunft",
            "value=\"2999-01-01\"",
            "href=\"#states\"",
            "&lt;b&gt;",
            "value=\"DE, &lt;b&gt;\"",
            "data-focus")
        .containsPattern("id=\"document-rat\"[^>]*checked")
        .doesNotContain("<b>\"", "/exports/file");
    assertThat(mvc.get().uri("/exports?asOf=morgen").with(SignIn.auditor()))
        .hasStatus(422)
        .bodyText()
        .contains("„morgen“ ist kein Datum");
  }

  @Test
  void auditorsAndCoordinatorsMayAndNobodyElse() {
    assertThat(mvc.get().uri("/exports").with(SignIn.auditor())).hasStatusOk();
    assertThat(mvc.get().uri("/exports").with(SignIn.coordinator())).hasStatusOk();
    assertThat(mvc.get().uri("/exports?states=FR").with(SignIn.coordinator())).hasStatus(403);
    assertThat(mvc.get().uri("/exports").with(SignIn.analyst())).hasStatus(403);
    assertThat(mvc.get().uri("/exports").with(SignIn.as("admin", Role.ADMIN))).hasStatus(403);
    assertThat(mvc.get().uri("/exports")).hasStatus(302);
  }

  private String page(String address, RequestPostProcessor who) throws Exception {
    var response = mvc.get().uri(URI.create(address)).with(who).exchange().getResponse();
    assertThat(response.getStatus()).as(address).isEqualTo(200);
    return response.getContentAsString();
  }

  private static long count(String page) {
    Matcher matcher = COUNT.matcher(page);
    assertThat(matcher.find()).isTrue();
    return Long.parseLong(matcher.group(1));
  }

  private static String link(String page) {
    Matcher matcher = LINK.matcher(page);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1).replace("&amp;", "&");
  }

  private long rowsOfTheFile(String page, RequestPostProcessor who) throws Exception {
    var response = mvc.get().uri(URI.create(link(page))).with(who).exchange().getResponse();
    assertThat(response.getStatus()).isEqualTo(200);
    return response.getContentAsString().lines().count() - 1;
  }
}
