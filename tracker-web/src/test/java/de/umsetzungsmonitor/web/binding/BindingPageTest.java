package de.umsetzungsmonitor.web.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.binding.Binding;
import de.umsetzungsmonitor.domain.binding.BindingBasis;
import de.umsetzungsmonitor.domain.binding.BindingRule;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.web.CountedStatements;
import de.umsetzungsmonitor.web.SampleTexts;
import de.umsetzungsmonitor.web.SignIn;
import de.umsetzungsmonitor.web.WebTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WebTest
class BindingPageTest {

  private static final String PAGE = "/documents/rat/states";

  @Autowired MockMvcTester mvc;
  @Autowired Examples examples;
  @Autowired SampleTexts texts;
  @Autowired Binding binding;
  @Autowired CountedStatements statements;

  @BeforeEach
  void theConclusionsOf2019() {
    texts.conclusions(2);
    examples.account("analyst", Role.ANALYST);
  }

  @Test
  void everybodyReadsWhoIsBoundAndWhy() {
    assertThat(get(PAGE, SignIn.coordinator()))
        .hasStatusOk()
        .bodyText()
        .contains("28 Staaten", "Tag der Annahme: 27.09.2019", "Vereinigtes Königreich")
        .contains("Mitglied am 27.09.2019", "Noch hat niemand etwas geändert")
        .contains("4 Bestimmungen an Staaten × 28 gebundene Staaten = 112 Meldungen")
        .doesNotContain("<textarea", "#decide", "basis-why");
    assertThat(get("/documents/nichts/states", SignIn.auditor())).hasStatus(404);
    assertThat(mvc.get().uri(PAGE).accept("text/html")).hasStatus(302);
  }

  @Test
  void anAnalystExemptsAStateWithAReasonWhichThePageShowsThen() {
    assertThat(get(PAGE, SignIn.analyst()))
        .bodyText()
        .contains(PAGE + "?state=FR&amp;rule=EXEMPT#decide");
    assertThat(get(PAGE + "?state=FR&rule=EXEMPT", SignIn.analyst()))
        .bodyText()
        .contains("value=\"FR\" selected", "value=\"EXEMPT\" selected");

    assertThat(decide("FR", "EXEMPT", "Opt-out <Protokoll 21>"))
        .hasStatus(303)
        .headers()
        .hasValue(HttpHeaders.LOCATION, PAGE);
    assertThat(get(PAGE, SignIn.auditor()))
        .bodyText()
        .contains("27 Staaten", "ausgenommen</strong> · ", "Opt-out &lt;Protokoll 21&gt;")
        .contains("Frankreich: ausgenommen", "analyst");
    assertThat(get(PAGE, SignIn.analyst()))
        .bodyText()
        .contains(PAGE + "?state=FR&amp;rule=MEMBERSHIP#decide");
  }

  @Test
  void anAnalystBindsTodaysMembers() {
    assertThat(
            post(PAGE + "/basis", SignIn.analyst())
                .param("basis", "TODAY")
                .param("reason", "Spätere Mitglieder <auch>"))
        .hasStatus(303)
        .flash()
        .containsEntry("message", "Gebunden sind jetzt die heutigen Mitglieder.");
    assertThat(get(PAGE, SignIn.auditor()))
        .bodyText()
        .contains("27 Staaten", "Stichtag: heute")
        .containsSubsequence(
            "Stichtag der Mitgliedschaft", "Spätere Mitglieder &lt;auch&gt;", "Warum")
        .doesNotContain("Vereinigtes Königreich");
  }

  @Test
  void whatIsMissingIsSaidAndWhatWasTypedStays() {
    assertThat(decide("XX", "", " "))
        .hasStatus(422)
        .bodyText()
        .contains("Wählen Sie einen Staat.", "Wählen Sie, was für den Staat gelten soll.")
        .contains("Begründen Sie die Änderung.", "data-focus");
    assertThat(decide("DE", "INCLUDED", "weil es so ist"))
        .hasStatus(422)
        .bodyText()
        .contains("schon gebunden", "weil es so ist</textarea>", "value=\"DE\" selected");
    assertThat(decide("DE", "EXEMPT", "x".repeat(1001)))
        .hasStatus(422)
        .bodyText()
        .contains("höchstens 1.000 Zeichen");
    assertThat(
            post(PAGE + "/basis", SignIn.analyst())
                .param("basis", "ADOPTION")
                .param("reason", "So"))
        .hasStatus(422)
        .bodyText()
        .contains("Dieser Stichtag gilt schon.");
    assertThat(post(PAGE + "/basis", SignIn.analyst()).param("reason", "So"))
        .hasStatus(422)
        .bodyText()
        .contains("Wählen Sie einen Stichtag.");
  }

  @Test
  void onlyAnalystsDecide() {
    for (RequestPostProcessor who :
        new RequestPostProcessor[] {SignIn.coordinator(), SignIn.auditor()}) {
      assertThat(post(PAGE, who).param("state", "DE").param("rule", "EXEMPT").param("reason", "So"))
          .hasStatus(403);
      assertThat(post(PAGE + "/basis", who).param("basis", "TODAY").param("reason", "So"))
          .hasStatus(403);
    }
  }

  @Test
  void theHistoryIsReadPageByPage() {
    for (int i = 1; i <= 11; i++) {
      binding.changeBasis("rat", BindingBasis.TODAY, "hin " + i, "analyst");
      binding.changeBasis("rat", BindingBasis.ADOPTION, "her " + i, "analyst");
    }
    MvcTestResult first = get(PAGE, SignIn.auditor());
    assertThat(first).bodyText().contains("her 11", "hin 2").doesNotContain("her 1<", "hin 1<");
    String older = older(first);
    assertThat(get(older, SignIn.auditor()))
        .bodyText()
        .contains("her 1<", "hin 1<")
        .doesNotContain("her 2<", "Frühere Änderungen");
  }

  @Test
  void aWorldOfStatesTakesNoMoreQueries() {
    binding.decide("rat", "CH", BindingRule.INCLUDED, "Schengen", "analyst");
    long few = statements.during(() -> get(PAGE, SignIn.analyst()));
    examples.document("un", Organization.UN, LocalDate.of(2022, 12, 15), "Eins.", "Zwei.");
    binding.decide("un", "CH", BindingRule.EXEMPT, "So", "analyst");
    long many = statements.during(() -> get("/documents/un/states", SignIn.analyst()));

    assertThat(many).isEqualTo(few);
  }

  @Test
  void thePageSpeaksEnglish() {
    binding.decide("rat", "CH", BindingRule.INCLUDED, "Schengen", "analyst");
    assertThat(get(PAGE + "?lang=en", SignIn.analyst()))
        .bodyText()
        .contains("Bound states", "included additionally", "Switzerland: included")
        .doesNotContain("??");
  }

  private static String older(MvcTestResult page) {
    String body = new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    int at = body.indexOf(PAGE + "?before=");
    return body.substring(at, body.indexOf('#', at));
  }

  private MvcTestResult decide(String state, String rule, String reason) {
    return post(PAGE, SignIn.analyst())
        .param("state", state)
        .param("rule", rule)
        .param("reason", reason)
        .exchange();
  }

  private MvcTestResult get(String address, RequestPostProcessor who) {
    return mvc.get().uri(address).with(who).exchange();
  }

  private MockMvcRequestBuilder post(String address, RequestPostProcessor who) {
    return mvc.post().uri(address).with(who).with(csrf());
  }
}
