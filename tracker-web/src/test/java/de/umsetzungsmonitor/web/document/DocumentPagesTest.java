package de.umsetzungsmonitor.web.document;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.Provisions;
import de.umsetzungsmonitor.domain.review.Decisions;
import de.umsetzungsmonitor.domain.status.StatusEntry;
import de.umsetzungsmonitor.domain.status.StatusReporting;
import de.umsetzungsmonitor.domain.status.StatusValue;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.domain.tag.ProposedTag;
import de.umsetzungsmonitor.domain.tag.TagEntry;
import de.umsetzungsmonitor.domain.tag.TextSpan;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.web.CountedStatements;
import de.umsetzungsmonitor.web.SampleTexts;
import de.umsetzungsmonitor.web.SignIn;
import de.umsetzungsmonitor.web.WebTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WebTest
class DocumentPagesTest {

  @Autowired MockMvcTester mvc;
  @Autowired Examples examples;
  @Autowired SampleTexts texts;
  @Autowired Provisions provisions;
  @Autowired Decisions decisions;
  @Autowired StatusReporting reporting;
  @Autowired CountedStatements statements;

  @Test
  void theListCountsWhatIsReportableAndWhatTheBoundStatesSaid() {
    texts.conclusions(2);
    report("para_1", StatusValue.IMPLEMENTED);

    // 4 reportable provisions and 28 members of the day: the United Kingdom was one
    assertThat(body("/documents", SignIn.auditor()))
        .contains(
            "12326/19",
            "Schlussfolgerungen &lt;des&gt; Rates",
            "27.09.2019",
            "1 umgesetzt, 111 keine Angabe")
        .contains("1 Dokument, 4 Bestimmungen an Staaten");
  }

  @Test
  void theListIsFilteredByOrganizationsAndDay() {
    texts.conclusions(1);
    examples.document("un", Organization.UN, LocalDate.of(2022, 12, 15), "Text");
    examples.document("g7", Organization.G7, LocalDate.of(2022, 11, 18), "Text");

    assertThat(body("/documents?organization=UN&organization=EU", SignIn.auditor()))
        .contains("/documents/un\"", "/documents/rat\"")
        .doesNotContain("/documents/g7\"");
    assertThat(body("/documents?organization=&from=2022-12-01", SignIn.auditor()))
        .contains("/documents/un\"")
        .doesNotContain("/documents/rat\"", "/documents/g7\"");
    assertThat(body("/documents?organization=OSCE", SignIn.auditor()))
        .contains("Kein Dokument passt zu diesem Filter");
    assertThat(mvc.get().uri("/documents?organization=NATO").with(SignIn.auditor())).hasStatus(400);
  }

  @Test
  void aLongListIsReadPageByPageThereAndBack() {
    for (int day = 1; day <= 20; day++) {
      for (int number = 1; number <= 6; number++) {
        LocalDate adopted = LocalDate.of(2022, 1, day);
        examples.document("un-%02d-%d".formatted(day, number), Organization.UN, adopted, "Text");
      }
    }
    texts.conclusions(1);

    String first = body("/documents?organization=UN", SignIn.auditor());
    assertThat(first)
        .contains("120 Dokumente, 120 Bestimmungen", "1 bis 50 von 120", "/documents/un-20-1\"")
        .contains("href=\"/documents?organization=UN&amp;after=un-12-2\"")
        .doesNotContain("/documents/un-12-3\"", "rel=\"prev\"");
    String second = body("/documents?organization=UN&after=un-12-2", SignIn.auditor());
    assertThat(second)
        .contains("51 bis 100 von 120", "/documents/un-12-3\"", "/documents/un-04-4\"")
        .contains("href=\"/documents?organization=UN&amp;before=un-12-3\"")
        .contains("href=\"/documents?organization=UN&amp;after=un-04-4\"");
    assertThat(body("/documents?organization=UN&before=un-12-3", SignIn.auditor()))
        .contains("1 bis 50 von 120", "/documents/un-12-2\"")
        .doesNotContain("rel=\"prev\"");
    assertThat(body("/documents?organization=UN&after=un-04-4", SignIn.auditor()))
        .contains("101 bis 120 von 120")
        .doesNotContain("rel=\"next\"");
    assertThat(mvc.get().uri("/documents?after=rat").with(SignIn.auditor()))
        .hasRedirectedUrl("/documents");
  }

  @Test
  void onlyAnalystsAreOfferedTheUpload() {
    assertThat(body("/documents", SignIn.analyst()))
        .contains("/ingest/new", "Noch ist kein Dokument");
    assertThat(body("/documents", SignIn.coordinator())).doesNotContain("/ingest/new");
  }

  @Test
  void aTextShowsEveryProvisionWithNotesTagsAndProgress() {
    texts.conclusions(2);
    tag("para_1", Modality.REQUEST, Addressee.STATES, "fordert die Mitgliedstaaten");
    report("para_1", StatusValue.IMPLEMENTED);

    String page = body("/documents/rat", SignIn.coordinator());
    assertThat(page)
        .contains("id=\"rec_1\"", "id=\"para_2\"", "id=\"para_2__point_a\"", "id=\"end\"")
        .contains(
            "unter Hinweis auf<sup><a",
            "href=\"#note-rec_1-1\"",
            "href=\"#ref-note-rec_1-2\"",
            "ABl. L 335")
        .contains(
            "Der Rat <mark class=\"tag-a\"",
            ">fordert die Mitgliedstaaten</mark> nachdrücklich auf")
        .contains("1 von 28 umgesetzt", "0 von 28 umgesetzt")
        .contains("die Annahme &lt;b&gt;der&lt;/b&gt; Richtlinie;")
        .contains("4 Bestimmungen, 1 Präambelabsatz, 1 weiterer Absatz, 2 Fußnoten")
        .contains(
            "Nummer 1 Buchstabe a öffnen",
            "/exports?document=rat",
            "/documents/rat/source",
            ">DE</abbr>");
    assertThat(page.substring(page.indexOf("id=\"end\"")).contains("von 28")).isFalse();
  }

  @Test
  void aTextIsFilteredByTagAndByTheOwnStatus() {
    texts.conclusions(3);
    tag("para_1", Modality.REQUEST, Addressee.STATES, null);
    tag("para_2", Modality.REQUEST, Addressee.INDUSTRY, null);
    report("para_3", StatusValue.PLANNED);

    assertThat(
            body(
                "/documents/rat?modality=REQUEST&addressee=INDUSTRY&status=", SignIn.coordinator()))
        .contains("id=\"para_2\"", "1 von 8 Absätzen und Bestimmungen")
        .doesNotContain("id=\"para_1\"", "id=\"rec_1\"");
    assertThat(body("/documents/rat?status=PLANNED", SignIn.coordinator()))
        .contains("id=\"para_3\"")
        .doesNotContain("id=\"para_1\"", "id=\"rec_1\"");
    assertThat(body("/documents/rat?modality=OBLIGATION", SignIn.auditor()))
        .contains("Keine Bestimmung passt zu diesem Filter")
        .doesNotContain("name=\"status\"");
  }

  @Test
  void ofManyOwnStatesSomeAreNamedAndTheOthersCounted() {
    texts.conclusions(1);

    assertThat(
            body(
                "/documents/rat",
                SignIn.as("viele", Role.COORDINATOR, "AT", "BE", "BG", "CY", "CZ", "DE", "DK")))
        .contains("Umsetzungsstand in einem Ihrer 7 Staaten", ">CZ</abbr>", "und 2 weitere")
        .doesNotContain(">DE</abbr>");
  }

  @Test
  void analystsSeeWhatWaitsForThemAndAllSeeWhereNothingIsAsked() {
    texts.conclusions(2);
    ProposedTag proposed =
        new ProposedTag(
            Modality.REQUEST, Set.of(Addressee.STATES), new TextSpan("fordert", 8, 15), "r", 0.58);
    examples.suggest("rat", "para_1", "1", Instant.EPOCH, proposed);
    decisions.markNoCommitment(new ProvisionAddress("rat", "para_2"), "ana", Instant.EPOCH);

    assertThat(body("/documents/rat", SignIn.analyst()))
        .contains("<mark class=\"tag-suggested", "Vorschlag, 58", ">Keine Zusage</span>")
        .contains("href=\"/review?document=rat\"", "1 Bestimmung prüfen");
    assertThat(body("/documents/rat", SignIn.auditor()))
        .contains(">Keine Zusage</span>")
        .doesNotContain("tag-suggested", "/review");
  }

  @Test
  void whatIsCountedIsSaidAndWhatAsksOthersOnlyHasNoBar() {
    texts.conclusions(2);
    tag("para_2", Modality.REQUEST, Addressee.INDUSTRY, null);
    decisions.markNoCommitment(
        new ProvisionAddress("rat", "para_2__point_a"), "ana", Instant.EPOCH);

    String page = body("/documents/rat", SignIn.coordinator());
    assertThat(page)
        .contains("4 Bestimmungen, 1 Präambelabsatz", "2 Bestimmungen an Staaten × ")
        .contains("href=\"/documents/rat/states\">28 gebundene Staaten</a>")
        .contains("href=\"#para_2\"")
        .containsOnlyOnce("nicht an Staaten gerichtet, zählt nicht")
        .containsOnlyOnce(">Keine Zusage</span>");
    assertThat(page.substring(page.indexOf("id=\"para_2\""))).doesNotContain("von 28");
    assertThat(body("/documents", SignIn.auditor()))
        .contains("1 Dokument, 2 Bestimmungen an Staaten", "56 keine Angabe");
  }

  @Test
  void aHeadingIsNotSaidTwice() {
    DocumentPage.Section first = DocumentPage.Section.after(null, false, "I. Recht › 1. Lücken");
    DocumentPage.Section second = DocumentPage.Section.after(first, false, "I. Recht › 2. Schutz");
    DocumentPage.Section third = DocumentPage.Section.after(second, false, "I. Recht der EU");

    assertThat(List.of(first, second, third))
        .extracting(DocumentPage.Section::title)
        .containsExactly("I. Recht › 1. Lücken", "2. Schutz", "I. Recht der EU");
    assertThat(third.id()).isEqualTo("section-3");
  }

  @Test
  void howLongATextIsDoesNotChangeTheNumberOfQueries() {
    texts.conclusions(3);
    long few = statements.during(() -> body("/documents/rat", SignIn.coordinator()));
    examples.document("un", Organization.UN, LocalDate.of(2022, 12, 15), numbered(150));
    long many = statements.during(() -> body("/documents/un", SignIn.coordinator()));

    assertThat(many).isEqualTo(few).isBetween(4L, 9L);
  }

  @Test
  void howLongTheListIsDoesNotChangeTheNumberOfQueries() {
    texts.conclusions(1);
    long few = statements.during(() -> body("/documents", SignIn.auditor()));
    for (int number = 1; number <= 60; number++) {
      examples.document("un-" + number, Organization.UN, LocalDate.of(2022, 1, 1), "Text");
    }

    assertThat(statements.during(() -> body("/documents", SignIn.auditor())))
        .isEqualTo(few)
        .isEqualTo(2);
    assertThat(statements.during(() -> body("/api/documents?size=50", SignIn.auditor())))
        .isEqualTo(2);
  }

  @Test
  void theSourceIsDownloadedAsItWasUploaded() {
    var document = texts.conclusions(1);
    var download = mvc.get().uri("/documents/rat/source").with(SignIn.auditor()).exchange();

    assertThat(download).hasStatusOk().body().isEqualTo("Der Rät".getBytes(StandardCharsets.UTF_8));
    assertThat(download.getResponse().getHeader("Content-Disposition"))
        .startsWith("attachment;")
        .contains("filename*=UTF-8''Schlu%C3%9Ffolgerungen%201.txt");
    assertThat(download.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(download.getResponse().getContentType()).isEqualTo("application/octet-stream");
    assertThat(
            mvc.get()
                .uri("/documents/rat/source")
                .header("If-None-Match", '"' + document.sourceSha256() + '"')
                .with(SignIn.auditor()))
        .hasStatus(304);
  }

  @Test
  void whatDoesNotExistIsNotFound() {
    assertThat(mvc.get().uri("/documents/nichts").with(SignIn.auditor())).hasStatus(404);
    assertThat(mvc.get().uri("/documents/nichts/source").with(SignIn.auditor())).hasStatus(404);
    assertThat(mvc.get().uri("/api/documents/nichts").with(SignIn.auditor())).hasStatus(404);
  }

  @Test
  void strangersSeeNothing() {
    texts.conclusions(1);
    for (String address : List.of("/documents", "/documents/rat", "/documents/rat/source")) {
      assertThat(mvc.get().uri(address).accept("text/html")).hasStatus(302);
    }
    assertThat(mvc.get().uri("/api/documents")).hasStatus(401);
  }

  @Test
  void thePagesSpeakEnglish() {
    texts.conclusions(1);
    assertThat(body("/documents?lang=en", SignIn.analyst()))
        .contains("Upload a document", "1 document, 2 provisions addressing states", "27 Sep 2019")
        .doesNotContain("??");
    assertThat(body("/documents/rat?lang=en", SignIn.coordinator()))
        .contains("Point 1 point a", "0 of 28 implemented", "German", "Preamble")
        .doesNotContain("??");
  }

  @Test
  void scriptsReadTheListPageByPage() {
    texts.conclusions(2);
    examples.document("un", Organization.UN, LocalDate.of(2022, 12, 15), "Text");

    assertThat(mvc.get().uri("/api/documents?size=1&page=1").with(SignIn.auditor()))
        .bodyJson()
        .isStrictlyEqualTo(
            """
            [{"slug":"rat","symbol":"12326/19","title":"Schlussfolgerungen <des> Rates",
              "organization":"EU","type":"Schlussfolgerungen","adoptedOn":"2019-09-27",
              "language":"de","provisions":6}]
            """);
    assertThat(mvc.get().uri("/api/documents?organization=UN").with(SignIn.auditor()))
        .bodyJson()
        .extractingPath("$[*].slug")
        .asArray()
        .containsExactly("un");
    assertThat(mvc.get().uri("/api/documents?size=1&after=un").with(SignIn.auditor()))
        .bodyJson()
        .extractingPath("$[*].slug")
        .asArray()
        .containsExactly("rat");
    assertThat(mvc.get().uri("/api/documents?size=501").with(SignIn.auditor())).hasStatus(400);
    assertThat(mvc.get().uri("/api/documents?page=-1").with(SignIn.auditor())).hasStatus(400);
  }

  @Test
  void scriptsReadOneDocumentWithItsSource() {
    var document = texts.conclusions(2);
    assertThat(mvc.get().uri("/api/documents/rat").with(SignIn.auditor()))
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"slug":"rat","symbol":"12326/19","title":"Schlussfolgerungen <des> Rates",
             "organization":"EU","type":"Schlussfolgerungen","adoptedOn":"2019-09-27",
             "language":"de","provisions":6,"sourceName":"Schlußfolgerungen 1.txt",
             "sha256":"%s","version":1,"inForce":true}
            """
                .formatted(document.sourceSha256()));
  }

  private static String[] numbered(int count) {
    String[] numbered = new String[count];
    for (int i = 0; i < count; i++) {
      numbered[i] = "Text " + i;
    }
    return numbered;
  }

  private void tag(String eId, Modality modality, Addressee addressee, String quote) {
    provisions.tag(
        new ProvisionAddress("rat", eId),
        new TagEntry(modality, Set.of(addressee), quote),
        "a",
        Instant.EPOCH);
  }

  private void report(String eId, StatusValue value) {
    examples.account("de", Role.COORDINATOR, "DE");
    StatusEntry entry = new StatusEntry(value, null, null, null, List.of());
    reporting.report(new ProvisionAddress("rat", eId), "DE", 0, entry, "de");
  }

  private String body(String address, RequestPostProcessor who) {
    var result = mvc.get().uri(address).with(who).exchange();
    assertThat(result).hasStatusOk();
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
