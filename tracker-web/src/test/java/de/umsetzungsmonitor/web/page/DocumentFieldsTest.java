package de.umsetzungsmonitor.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.web.SampleTexts;
import de.umsetzungsmonitor.web.SignIn;
import de.umsetzungsmonitor.web.WebTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.StringUtils;

/** How pages let people choose a document among thousands. */
@WebTest
class DocumentFieldsTest {

  @Autowired MockMvcTester mvc;
  @Autowired Examples examples;
  @Autowired SampleTexts texts;

  @BeforeEach
  void manyDocuments() {
    texts.conclusions(1);
    for (int number = 100; number < 160; number++) {
      examples.document("un-" + number, Organization.UN, LocalDate.of(2022, 1, 1), "Text");
    }
  }

  @Test
  void noPageOffersAllDocuments() {
    for (String page : List.of("/states/DE/worklist", "/audit", "/account/history")) {
      assertThat(body(page))
          .contains("<option value=\"UN-100\">Titel von un-100</option>")
          .satisfies(html ->
              assertThat(StringUtils.countOccurrencesOf(html, "<option value=\"UN-"))
                  .isEqualTo(50));
    }
    for (String page : List.of("/matrix?document=rat", "/exports?document=rat")) {
      assertThat(body(page))
          .contains(
              "name=\"document\" id=\"document-rat\" value=\"rat\" checked",
              "id=\"document-further\"")
          .satisfies(html ->
              assertThat(StringUtils.countOccurrencesOf(html, "id=\"document-un-")).isEqualTo(12));
    }
  }

  @Test
  void whatADocumentIsCitedByLeadsToItsAddress() {
    assertThat(get("/states/DE/worklist?document=12326/19&status=PLANNED&status=NONE"))
        .hasStatus(302)
        .hasHeader("Location", "/states/DE/worklist?document=rat&status=PLANNED&status=NONE");
    assertThat(get("/matrix?document=&document=un-101&document=un-102&document=12326%2F19&q=a%26b"))
        .hasHeader(
            "Location", "/matrix?document=&document=un-101&document=un-102&document=rat&q=a%26b");
    assertThat(get("/audit?document=%2012326/19")).hasHeader("Location", "/audit?document=rat");
  }

  @Test
  void theFieldShowsWhatTheDocumentIsCitedBy() {
    assertThat(body("/states/DE/worklist?document=rat"))
        .contains("spellcheck=\"false\" value=\"12326/19\"", "/documents/rat/para_1")
        .doesNotContain("is-invalid");
  }

  @Test
  void whatNoDocumentIsCalledIsSaidAndStaysInTheField() {
    for (String page : List.of("/states/DE/worklist", "/audit", "/account/history")) {
      assertThat(body(page + "?document=Gibt%20%7Bes%7D%20nicht"))
          .contains("value=\"Gibt {es} nicht\"", "Kein Dokument heißt so")
          .doesNotContain("/documents/rat/para_1");
    }
    for (String page : List.of("/matrix", "/exports")) {
      assertThat(get(page + "?document=Gibt%20es%20nicht"))
          .hasStatus(422)
          .bodyText()
          .contains("value=\"Gibt es nicht\"", "Kein Dokument heißt so");
    }
  }

  @Test
  void proposalsFollowWhatIsTyped() {
    assertThat(body("/choices/documents?document=12326"))
        .isEqualToIgnoringWhitespace(
            "<option value=\"12326/19\">Schlussfolgerungen &lt;des&gt; Rates</option>");
    assertThat(body("/choices/documents?document=rat&document=un-15"))
        .contains("UN-150", "UN-159")
        .doesNotContain("12326/19");
    assertThat(body("/choices/documents?document=12326&state=BR")).isBlank();
    assertThat(mvc.get().uri("/choices/documents").accept("text/html")).hasStatus(302);
  }

  private MvcTestResult get(String address) {
    return mvc.get()
        .uri(URI.create(address))
        .with(SignIn.as("coordinator-de", Role.AUDITOR))
        .exchange();
  }

  private String body(String address) {
    MvcTestResult page = get(address);
    assertThat(page).hasStatusOk();
    return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
