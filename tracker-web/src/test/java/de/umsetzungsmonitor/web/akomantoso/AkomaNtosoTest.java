package de.umsetzungsmonitor.web.akomantoso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.umsetzungsmonitor.domain.document.DocumentMetadata;
import de.umsetzungsmonitor.domain.document.PolicyDocument;
import de.umsetzungsmonitor.domain.document.PolicyDocuments;
import de.umsetzungsmonitor.domain.document.SourceFile;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.Footnote;
import de.umsetzungsmonitor.domain.provision.Provision;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.domain.provision.ProvisionText;
import de.umsetzungsmonitor.domain.provision.ProvisionTexts;
import de.umsetzungsmonitor.domain.provision.Provisions;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.domain.tag.TagEntry;
import de.umsetzungsmonitor.ingest.DocumentIngest;
import de.umsetzungsmonitor.ingest.GivenMetadata;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.web.SampleTexts;
import de.umsetzungsmonitor.web.SignIn;
import de.umsetzungsmonitor.web.WebTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

@WebTest
class AkomaNtosoTest {

  private static final XPath XPATH = XPathFactory.newInstance().newXPath();

  @Autowired MockMvcTester mvc;
  @Autowired DocumentIngest ingest;
  @Autowired PolicyDocuments documents;
  @Autowired Provisions provisions;
  @Autowired ProvisionTexts texts;
  @Autowired SampleTexts samples;
  @Autowired Examples examples;

  private int position;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "un-a-res-77-233",
        "osce-mc-dec-9-07",
        "eu-council-12326-19",
        "eu-com-2020-607",
        "g7-2022-ijm"
      })
  void aSeedTextIsValidAndLosesNoProvision(String slug) throws Exception {
    byte[] bytes = Files.readAllBytes(Path.of("..", "seeds", slug + ".txt"));
    ingest.ingest(
        new SourceFile(slug + ".txt", bytes),
        new GivenMetadata(slug, null, null, null, null, null, null, null),
        "analyst");

    Document xml = file(slug);

    List<ProvisionText> stored = texts.ofDocument(documents.get(slug));
    assertThat(stored).hasSizeGreaterThan(3);
    for (ProvisionText provision : stored) {
      String own = "//*[@eId='" + provision.eId() + "']/*[not(@eId)]";
      assertThat(text(xml, own + "[local-name()='num']")).isEqualTo(provision.label());
      String plain = "(" + own + "/descendant-or-self::*[local-name()='p'])[1]/text()";
      assertThat(all(xml, plain)).isEqualTo(provision.text());
    }
  }

  @Test
  void theMetadataNameWorkExpressionAndManifestation() throws Exception {
    samples.conclusions(1);

    Document xml = file("rat");

    String work = "/akn/eu/statement/schlussfolgerungen/2019-09-27/rat";
    assertThat(text(xml, "//*[local-name()='FRBRWork']/*[local-name()='FRBRuri']/@value"))
        .isEqualTo(work);
    assertThat(text(xml, "//*[local-name()='FRBRExpression']/*[local-name()='FRBRuri']/@value"))
        .isEqualTo(work + "/deu@2019-09-27");
    assertThat(text(xml, "//*[local-name()='FRBRManifestation']/*[local-name()='FRBRuri']/@value"))
        .isEqualTo(work + "/deu@2019-09-27.akn.xml");
    assertThat(text(xml, "//*[local-name()='FRBRnumber']/@value")).isEqualTo("12326/19");
    assertThat(text(xml, "//*[local-name()='FRBRlanguage']/@language")).isEqualTo("deu");
    assertThat(text(xml, "//*[@eId='tlc-organization']/@showAs")).isEqualTo("Europäische Union");
    assertThat(text(xml, "//*[@eId='tlc-body']/@showAs")).isEqualTo("Rat");
    assertThat(text(xml, "//*[local-name()='docTitle']"))
        .isEqualTo("Schlussfolgerungen <des> Rates");
    assertThat(text(xml, "//*[local-name()='source']/@sha256"))
        .isEqualTo(documents.get("rat").sourceSha256());
  }

  @Test
  void aFootnoteStandsWhereItsMarkStoodOrBehindTheText() throws Exception {
    samples.conclusions(1);

    Document xml = file("rat");

    String note = "//*[@eId='rec_1']//*[local-name()='authorialNote']";
    assertThat(text(xml, note + "[1]/@marker")).isEqualTo("1");
    assertThat(text(xml, note + "[1]/preceding-sibling::text()")).isEqualTo("unter Hinweis auf");
    assertThat(text(xml, note + "[1]/following-sibling::text()")).isEqualTo(" das Recht");
    assertThat(text(xml, note + "[2]")).isEqualTo("ohne Stelle");
    assertThat(text(xml, note + "[2]/following-sibling::text()")).isEmpty();
  }

  @Test
  void recitalsArePreambleAndPointsStandWithinTheirParagraph() throws Exception {
    samples.conclusions(2);

    Document xml = file("rat");

    assertThat(text(xml, "name(//*[@eId='rec_1'])")).isEqualTo("recital");
    assertThat(text(xml, "name(//*[@eId='rec_1']/../..)")).isEqualTo("preamble");
    assertThat(text(xml, "name(//*[@eId='para_2'])")).isEqualTo("paragraph");
    assertThat(text(xml, "name(//*[@eId='para_2']/*[@eId='para_2__point_a'])")).isEqualTo("point");
    assertThat(text(xml, "//*[@eId='end']/@name")).isEqualTo("narrative");
  }

  @Test
  void tagsInForceAreAnalysisThatPointsAtTheProvision() throws Exception {
    samples.conclusions(1);
    TagEntry entry =
        new TagEntry(
            Modality.REQUEST, Set.of(Addressee.STATES, Addressee.AGENCIES), "nachdrücklich auf");
    provisions.tag(new ProvisionAddress("rat", "para_1"), entry, "analyst", Instant.EPOCH);

    Document xml = file("rat");

    String tag = "//*[local-name()='otherAnalysis']/*[local-name()='tag']";
    assertThat(text(xml, tag)).isEqualTo("nachdrücklich auf");
    assertThat(text(xml, tag + "/@href")).isEqualTo("#para_1");
    assertThat(text(xml, tag + "/@modality")).isEqualTo("REQUEST");
    assertThat(text(xml, tag + "/@addressees")).isEqualTo("STATES AGENCIES");
    assertThat(text(xml, tag + "/@start")).isEqualTo("36");
  }

  @Test
  void sectionsNestAsTheHeadingsDo() throws Exception {
    PolicyDocument document = document("Mitteilung", "de", LocalDate.of(2020, 7, 24));
    save(document, "al_1", null, "I. Einleitung", "Erster.");
    save(document, "al_2", null, "I. Einleitung › Ziele", "Zweiter.");
    Provision whole = save(document, "para_1", null, "II. Schritte", "Dritter:");
    save(document, "para_1__point_a", whole, "II. Schritte › Näher", "Punkt.");

    Document xml = file("doc");

    assertThat(text(xml, "name(/*/*)")).isEqualTo("doc");
    assertThat(headings(xml, "//*[@eId='al_2']/ancestor::*/*[local-name()='heading']"))
        .containsExactly("I. Einleitung", "Ziele");
    assertThat(headings(xml, "//*[@eId='para_1']/ancestor::*/*[local-name()='heading']"))
        .containsExactly("II. Schritte");
    assertThat(headings(xml, "//*[@eId='para_1']/*[local-name()='crossHeading']"))
        .containsExactly("Näher");
  }

  @Test
  void awkwardTextsAreValidToo() throws Exception {
    PolicyDocument document = document("Verordnung", "tlhIngan", null);
    Provision whole =
        save(document, "rec_1", null, null, "Steuer\u0001zeichen\u001F und \uFFFE <&>");
    save(document, "rec_1__point_a", whole, null, "Punkt eines Erwägungsgrunds");
    Provision deep = save(document, "art_1", null, " › ", "Gesicht \uD83D\uDE00 und so");
    for (int level = 0; level < 12; level++) {
      deep = save(document, "p" + level, deep, level + " › ü", "Ebene ]]> " + level);
    }
    save(document, "annex__rec_1", null, "Anlage", "eingedenk");

    Document xml = file("doc");

    assertThat(text(xml, "name(/*/*)")).isEqualTo("act");
    assertThat(text(xml, "//*[local-name()='FRBRlanguage']/@language")).isEqualTo("und");
    assertThat(all(xml, "//*[@eId='rec_1']/*[local-name()='p']/text()"))
        .isEqualTo("Steuer\uFFFDzeichen\uFFFD und \uFFFD <&>");
    assertThat(all(xml, "//*[@eId='art_1']/*[local-name()='intro']/*/text()"))
        .isEqualTo("Gesicht \uD83D\uDE00 und so");
    assertThat(text(xml, "//*[@eId='annex__rec_1']/@name")).isEqualTo("recital");
    assertThat(text(xml, "count(//*[@eId='p11']/ancestor::*[starts-with(@eId, 'p')])"))
        .isEqualTo("11");
  }

  @Test
  void aTextOfNothingButRecitalsHasABody() throws Exception {
    PolicyDocument document = document(null, "de", null);
    save(document, "rec_1", null, null, "eingedenk");

    assertThat(text(file("doc"), "name(//*[@eId='rec_1']/..)")).isEqualTo("mainBody");
  }

  @Test
  void theSchemaRefusesWhatIsWrong() {
    byte[] wrong =
        "<akomaNtoso xmlns='%s'><doc name='x'/></akomaNtoso>"
            .formatted(Xml.AKOMA_NTOSO)
            .getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> AkomaNtosoSchema.validated(wrong)).isInstanceOf(SAXException.class);
  }

  @Test
  void theFileIsADownloadForWhoeverIsSignedIn() {
    samples.conclusions(1);

    assertThat(mvc.get().uri("/api/documents/rat.akn.xml").with(SignIn.coordinator()))
        .hasStatusOk()
        .hasHeader("Content-Type", "application/akn+xml;charset=UTF-8")
        .hasHeader("Content-Disposition", "attachment; filename=\"rat.akn.xml\"");
    assertThat(mvc.get().uri("/documents/rat").with(SignIn.coordinator()))
        .bodyText()
        .contains("href=\"/api/documents/rat.akn.xml\"");
    assertThat(mvc.get().uri("/api/documents/rat.akn.xml")).hasStatus(401);
    assertThat(mvc.get().uri("/api/documents/none.akn.xml").with(SignIn.auditor())).hasStatus(404);
  }

  @Test
  void filesOfSeveralVersionsDoNotBearTheSameName() {
    examples.document("rat", Organization.EU, null, "Der Rat begrüßt das.");
    examples.version("rat", Instant.now(), "Der Rat begrüßt dies.");

    assertThat(mvc.get().uri("/api/documents/rat.akn.xml?version=1").with(SignIn.auditor()))
        .hasHeader("Content-Disposition", "attachment; filename=\"rat_v1.akn.xml\"");
    assertThat(mvc.get().uri("/api/documents/rat.akn.xml").with(SignIn.auditor()))
        .hasHeader("Content-Disposition", "attachment; filename=\"rat_v2.akn.xml\"");
  }

  private Document file(String slug) throws Exception {
    byte[] bytes =
        mvc.get()
            .uri("/api/documents/{slug}.akn.xml", slug)
            .with(SignIn.auditor())
            .exchange()
            .getResponse()
            .getContentAsByteArray();
    return AkomaNtosoSchema.validated(bytes);
  }

  private PolicyDocument document(@Nullable String type, String language, @Nullable LocalDate day) {
    position = 0;
    return documents.save(
        new PolicyDocument(
            "doc",
            new DocumentMetadata(null, "Titel", Organization.EU, null, type, day, language),
            new SourceFile("doc.txt", new byte[] {1}),
            Instant.parse("2026-01-02T03:04:05Z"),
            "analyst"));
  }

  private Provision save(
      PolicyDocument document,
      String eId,
      @Nullable Provision parent,
      @Nullable String heading,
      String text) {
    ProvisionKind kind = eId.contains("rec_") ? ProvisionKind.RECITAL : ProvisionKind.OPERATIVE;
    List<Footnote> notes =
        List.of(new Footnote("*", "Fuß\u0002note", 9), new Footnote("1", "", null));
    return provisions.save(
        new Provision(document, eId, eId, kind, parent, heading, ++position, null, text, notes));
  }

  private static List<String> headings(Document xml, String path) throws Exception {
    NodeList nodes = (NodeList) XPATH.evaluate(path, xml, XPathConstants.NODESET);
    List<String> headings = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      headings.add(nodes.item(i).getTextContent());
    }
    return headings;
  }

  private static String all(Document xml, String path) throws Exception {
    return String.join("", headings(xml, path));
  }

  private static String text(Document xml, String path) throws Exception {
    return XPATH.evaluate(path, xml);
  }
}
