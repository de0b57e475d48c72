package de.umsetzungsmonitor.web.link;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.search.index.IndexUpdates;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.web.SampleTexts;
import de.umsetzungsmonitor.web.SignIn;
import de.umsetzungsmonitor.web.WebTest;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class ComparePagesTest {

  @Autowired MockMvcTester mvc;
  @Autowired Examples examples;
  @Autowired SampleTexts texts;
  @Autowired IndexUpdates updates;

  @BeforeEach
  void twoTexts() throws InterruptedException {
    texts.conclusions(1);
    examples.document(
        "un",
        Organization.UN,
        LocalDate.of(2022, 12, 15),
        "fordert jeden Mitgliedstaat auf zu handeln <i>;");
    examples.account("de", Role.COORDINATOR, "DE");
    assertThat(updates.awaitCaughtUp(Duration.ofSeconds(10))).isTrue();
  }

  @Test
  void bothTextsStandSideBySideWithTheirSharedWordsMarked() {
    assertThat(body("/documents/rat/para_1/compare?with=un/para_1"))
        .contains("<mark class=\"hit shared\">fordert</mark>")
        .contains("<mark class=\"hit shared\">Mitgliedstaat</mark>")
        .contains("<mark class=\"hit shared\">Mitgliedstaaten</mark>")
        .contains("Nummer 1", "12326/19", "27.09.2019", "Ziffer 1", "15.12.2022")
        .contains("&lt;i&gt;");
  }

  @Test
  void eachSideSaysHowItStandsInAllStatesAndInTheReadersOwn() {
    String page = body("/documents/rat/para_1/compare?with=un/para_1");

    assertThat(page).contains("28 keine Angabe", "193 keine Angabe", "Deutschland: ");
    assertThat(body("/documents/rat/rec_1/compare?with=un/para_1"))
        .contains("Hierzu melden Staaten keinen Umsetzungsstand.", "href=\"#note-one-1\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rat/para_1",
        "12326/19 Nr. 1",
        " 12326/19 Nummer 1 ",
        "https://monitor.example/documents/rat/para_1?all=true#history"
      })
  void theOtherIsNamedByItsCitationOrItsAddress(String typed) {
    assertThat(get("/documents/un/para_1/compare", typed))
        .hasStatusOk()
        .bodyText()
        .contains("Zwei Bestimmungen im Vergleich", "Nummer 1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"un/para_1", "rat/para_99", "Ziffer 1", "\"<b>", "../..", "Quantenschaum"})
  void whoNamesNoOtherOrMoreThanOneIsAskedAgain(String typed) {
    assertThat(get("/documents/un/para_1/compare", typed))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Dazu passt keine andere Bestimmung oder mehr als eine.", "id=\"with\"")
        .doesNotContain("<b>");
  }

  @Test
  void withoutAnotherThePageAsksForIt() {
    assertThat(get("/documents/un/para_1/compare", ""))
        .hasStatusOk()
        .bodyText()
        .contains("Ziffer 1 gegenüberstellen")
        .doesNotContain("is-invalid");
    assertThat(get("/documents/un/para_9/compare", "")).hasStatus(HttpStatus.NOT_FOUND);
  }

  private MvcTestResult get(String address, String with) {
    return mvc.get().uri(address).param("with", with).with(SignIn.coordinator()).exchange();
  }

  private String body(String address) {
    MvcTestResult result = mvc.get().uri(address).with(SignIn.coordinator()).exchange();
    assertThat(result).hasStatusOk();
    return new String(result.getResponse().getContentAsByteArray(), UTF_8);
  }
}
