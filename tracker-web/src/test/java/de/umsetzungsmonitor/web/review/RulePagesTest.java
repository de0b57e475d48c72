package de.umsetzungsmonitor.web.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.ProvisionTexts;
import de.umsetzungsmonitor.domain.review.Decisions;
import de.umsetzungsmonitor.domain.review.ReviewQueue;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.domain.tag.ProposedTag;
import de.umsetzungsmonitor.domain.tag.TextSpan;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.web.SignIn;
import de.umsetzungsmonitor.web.WebTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class RulePagesTest {

  private static final String TEXT = "fordert die <Staaten> auf, zu handeln;";
  private static final Instant MADE = Instant.parse("2026-01-02T03:04:05Z");
  private static final String RULE = "/review/rules/auffordern";

  @Autowired MockMvcTester mvc;
  @Autowired Examples examples;
  @Autowired ProvisionTexts provisions;
  @Autowired Decisions decisions;
  @Autowired ReviewQueue queue;

  private final List<Long> suggestions = new ArrayList<>();

  @BeforeEach
  void fourSuggestionsOfOneRule() {
    examples.document("un", Organization.UN, LocalDate.of(2022, 12, 15), TEXT, TEXT, TEXT, TEXT);
    for (int i = 1; i <= 4; i++) {
      Set<Addressee> asked = i == 4 ? Set.of() : Set.of(Addressee.STATES);
      ProposedTag proposed =
          new ProposedTag(
              Modality.REQUEST,
              asked,
              TextSpan.find("fordert die <Staaten> auf", TEXT, 0).orElseThrow(),
              "auffordern",
              0.9);
      suggestions.add(examples.suggest("un", "para_" + i, "1", MADE, proposed).getFirst().id());
    }
  }

  @Test
  void everyRuleSaysWhyItSuggestsAndWhatPeopleThoughtOfIt() {
    decisions.confirm(suggestions.get(0), "ben", MADE);
    decisions.reject(suggestions.get(1), "ben", MADE);

    String page = get("/review/rules");

    assertThat(page)
        .contains("href=\"/review/rules/auffordern\"", "richtet eine Aufforderung an den Genannten")
        .contains("href=\"/review?rule=auffordern\"")
        .containsPattern("data-label=\"bisher richtig\">50\\h%")
        .contains("href=\"/review/rules/ersuchen\"");
    assertThat(page.indexOf("rules/auffordern")).isLessThan(page.indexOf("rules/ersuchen"));
  }

  @Test
  void aSampleShowsTheWordsWithinTheirText() {
    assertThat(get(RULE))
        .contains("Stichprobe: 4 von 4 offenen Vorschlägen", "Alle 4 offenen bestätigen")
        .contains("<mark class=\"hit\">fordert die &lt;Staaten&gt; auf</mark>");
    assertThat(get(RULE + "?document=eu")).contains("kein Vorschlag offen");
    assertThat(get("/review/rules/ersuchen")).contains("kein Vorschlag offen");
    assertThat(mvc.get().uri("/review/rules/nie").with(SignIn.analyst())).hasStatus(404);
  }

  @Test
  void allThatWereOpenAreConfirmedAndWhatWasNotIsListedWithTheReason() {
    Matcher shown = Pattern.compile("name=\"shownAt\" value=\"([^\"]+)\"").matcher(get(RULE));
    assertThat(shown.find()).isTrue();
    queue.take(new ProvisionAddress("un", "para_2"), "ben");
    decisions.reject(suggestions.get(2), "ben", Instant.now());

    MvcTestResult confirmed =
        mvc.post()
            .uri(RULE + "/confirm")
            .param("shownAt", shown.group(1))
            .with(SignIn.analyst())
            .with(csrf())
            .exchange();

    assertThat(confirmed).hasStatus(303).hasRedirectedUrl(RULE);
    MvcTestResult after =
        mvc.get()
            .uri(RULE)
            .flashAttr("outcome", confirmed.getMvcResult().getFlashMap().get("outcome"))
            .with(SignIn.analyst())
            .exchange();
    assertThat(body(after))
        .contains("1 Vorschlag bestätigt", "1 nennt keinen Adressaten.")
        .contains("1 hat gerade jemand anderes vor sich.")
        .contains("Über 1 hat inzwischen jemand anderes oder neue Regeln entschieden.")
        .contains("nennt keinen Adressaten", "gerade bei ben");
    assertThat(provisions.get(new ProvisionAddress("un", "para_1")).tags()).hasSize(1);
    assertThat(provisions.get(new ProvisionAddress("un", "para_2")).tags()).isEmpty();
  }

  @Test
  void whatNoSampleCanHaveShownIsNotConfirmed() {
    Instant soon = Instant.now().plusSeconds(3600);
    for (Instant never : List.of(soon, Instant.MAX, Instant.MIN)) {
      assertThat(
              mvc.post()
                  .uri(RULE + "/confirm")
                  .param("shownAt", never.toString())
                  .with(SignIn.analyst())
                  .with(csrf()))
          .hasStatus(400);
    }
    assertThat(provisions.get(new ProvisionAddress("un", "para_1")).tags()).isEmpty();
  }

  @Test
  void onlyAnalystsSeeAndConfirm() {
    assertThat(mvc.get().uri("/review/rules").with(SignIn.auditor())).hasStatus(403);
    assertThat(mvc.get().uri(RULE).with(SignIn.coordinator())).hasStatus(403);
    assertThat(
            mvc.post()
                .uri(RULE + "/confirm")
                .param("shownAt", "2026-11-22T10:00:00Z")
                .with(SignIn.auditor())
                .with(csrf()))
        .hasStatus(403);
  }

  @Test
  void thePagesSpeakEnglish() {
    assertThat(get("/review/rules?lang=en"))
        .contains("The rules that suggest")
        .doesNotContain("??");
    assertThat(get(RULE + "?lang=en"))
        .contains("Confirm all 4 open suggestions")
        .doesNotContain("??");
  }

  private String get(String address) {
    MvcTestResult result = mvc.get().uri(address).with(SignIn.analyst()).exchange();
    assertThat(result).hasStatusOk();
    return body(result);
  }

  private static String body(MvcTestResult result) {
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
