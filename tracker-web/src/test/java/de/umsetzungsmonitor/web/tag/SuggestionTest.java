package de.umsetzungsmonitor.web.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.ProvisionReview;
import de.umsetzungsmonitor.domain.provision.ProvisionTexts;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.domain.tag.ProposedTag;
import de.umsetzungsmonitor.domain.tag.SuggestionText;
import de.umsetzungsmonitor.domain.tag.TagText;
import de.umsetzungsmonitor.domain.tag.TextSpan;
import de.umsetzungsmonitor.ingest.tag.RuleBook;
import de.umsetzungsmonitor.ingest.tag.TagRule;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.web.SampleTexts;
import de.umsetzungsmonitor.web.SignIn;
import de.umsetzungsmonitor.web.WebTest;
import de.umsetzungsmonitor.web.page.Undo;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Deciding about suggestions where they stand: on the page of the provision. */
@WebTest
class SuggestionTest {

  private static final String PAGE = "/documents/rat/para_1";
  private static final String TEXT =
      "Der Rat fordert die Mitgliedstaaten nachdrücklich auf, zu handeln.";
  private static final TagRule RULE = RuleBook.standard().all().getFirst();
  private static final RequestPostProcessor BEN = SignIn.as("ben", Role.ANALYST);

  @Autowired MockMvcTester mvc;
  @Autowired SampleTexts texts;
  @Autowired Examples examples;
  @Autowired ProvisionTexts provisions;

  private SuggestionText request;
  private SuggestionText unaddressed;

  @BeforeEach
  void twoSuggestions() {
    texts.conclusions(1);
    List<SuggestionText> made =
        examples.suggest(
            "rat",
            "para_1",
            "1",
            Instant.parse("2026-11-20T08:00:00Z"),
            proposed(Modality.REQUEST, "fordert die Mitgliedstaaten", 0.93, Addressee.STATES),
            proposed(Modality.RECOMMENDATION, "zu handeln", 0.58));
    request = made.get(0);
    unaddressed = made.get(1);
  }

  @Test
  void aSuggestionStandsWithItsReasonAndItsWordsAreOutlined() {
    assertThat(page())
        .contains(
            "<mark class=\"tag-suggested tag-begin tag-end\""
                + " title=\"Vorschlag Aufforderung · Staaten\"",
            "data-begin=\"[Vorschlag Aufforderung · Staaten: \"",
            "maschinell, 93",
            "Regel: ",
            RULE.explanation().substring(0, 10),
            "Adressat wählen");
  }

  @Test
  void aConfirmedSuggestionIsATagOfWhoConfirmedAndTheHistorySaysWhatBecameOfIt() {
    assertThat(post("/suggestions/" + request.id() + "/confirm"))
        .hasStatus(303)
        .hasRedirectedUrl(PAGE + "#tags")
        .flash()
        .containsEntry("message", "Der Vorschlag ist bestätigt.")
        .containsKey(Undo.ATTRIBUTE);

    assertThat(tags()).singleElement().returns("analyst", TagText::createdBy);
    assertThat(page())
        .contains("bestätigt von analyst", "<mark class=\"tag-a\"")
        .containsPattern("<del>Vorschlag Aufforderung · Staaten, 93.%</del> → ");
  }

  @Test
  void aDecisionIsTakenBackFromItsMessage() {
    Undo undo = undo(post("/suggestions/" + request.id() + "/confirm"));
    assertThat(undo.address()).isEqualTo(PAGE + "/undo");

    assertThat(post("/undo", "decidedAt", undo.decidedAt().toString())).hasStatus(303);
    assertThat(tags()).isEmpty();
    assertThat(open()).containsExactly(request.id(), unaddressed.id());
    assertThat(page()).contains(">wieder offen</ins>", ">entfernt</ins>");
    assertThat(post("/undo", "decidedAt", undo.decidedAt().toString()))
        .hasStatus(409)
        .bodyText()
        .contains("Das lässt sich nicht mehr rückgängig machen");
  }

  @Test
  void whatSomebodyElseMadeOfItStays() {
    Undo undo = undo(post("/suggestions/" + request.id() + "/confirm"));
    long tag = tags().getFirst().id();
    assertThat(post(BEN, "/tags/" + tag, "modality", "OBLIGATION", "addressees", "STATES"))
        .hasStatus(303);

    assertThat(post("/undo", "decidedAt", undo.decidedAt().toString())).hasStatus(409);
    assertThat(tags()).singleElement().returns("ben", TagText::createdBy);
  }

  @Test
  void theFormHoldsTheSuggestionAndSavesWhatIsSaidInItsPlace() {
    assertThat(get("?suggestion=" + request.id()))
        .hasStatusOk()
        .bodyText()
        .contains(
            "Vorschlag ändern",
            "action=\"" + PAGE + "/suggestions/" + request.id() + "\"",
            "name=\"start\" data-quote-start value=\"8\"")
        .containsPattern("value=\"REQUEST\" checked");

    assertThat(
            post(
                "/suggestions/" + request.id(),
                "modality",
                "OBLIGATION",
                "addressees",
                "AGENCIES",
                "quote",
                "fordert"))
        .hasStatus(303);
    assertThat(tags()).singleElement().returns(Modality.OBLIGATION, TagText::modality);
    assertThat(open()).containsExactly(unaddressed.id());
  }

  @Test
  void aSuggestionThatNamesNobodyLeadsToTheForm() {
    assertThat(post("/suggestions/" + unaddressed.id() + "/confirm"))
        .hasStatus(303)
        .hasRedirectedUrl(PAGE + "?suggestion=" + unaddressed.id() + "#tag-form");
  }

  @Test
  void mistakesInTheFormOfASuggestionAreSaidThere() {
    assertThat(post("/suggestions/" + request.id(), "modality", "REQUEST"))
        .hasStatus(422)
        .bodyText()
        .contains(
            "Wählen Sie mindestens einen Adressaten.",
            "action=\"" + PAGE + "/suggestions/" + request.id() + "\"");
  }

  @Test
  void whoComesSecondMeetsTheDecisionOfTheFirst() {
    post(BEN, "/suggestions/" + request.id() + "/reject");

    assertThat(post("/suggestions/" + request.id() + "/confirm"))
        .hasStatus(409)
        .bodyText()
        .contains("Über diesen Vorschlag ist inzwischen entschieden", "ben hat ihn am");
    assertThat(
            post(
                "/suggestions/" + request.id(),
                "modality",
                "OBLIGATION",
                "addressees",
                "INDUSTRY",
                "quote",
                "auf"))
        .hasStatus(409)
        .bodyText()
        .contains(">auf</textarea>", "action=\"" + PAGE + "/tags\"");
    assertThat(post("/suggestions/" + request.id() + "/reject")).hasStatus(409);
    assertThat(get("?suggestion=" + request.id())).hasStatus(409);
    assertThat(tags()).isEmpty();
    assertThat(post("/suggestions/4711/reject")).hasStatus(404);
  }

  @Test
  void aProvisionThatAsksNothingSaysWhoFoundSoUntilThatIsTakenBack() {
    assertThat(page()).contains("Die 2 offenen Vorschläge werden damit verworfen.");

    assertThat(post("/no-commitment")).hasStatus(303).flash().containsKey(Undo.ATTRIBUTE);
    assertThat(open()).isEmpty();
    assertThat(page())
        .contains("Keine Zusage.", "Geprüft von analyst am", ">Keine Zusage</ins>")
        .doesNotContain("Bestätigen");

    assertThat(post(BEN, "/no-commitment/remove")).hasStatus(303);
    assertThat(open()).hasSize(2);
    assertThat(page()).contains("Keine Zusage: zurückgenommen");
  }

  @Test
  void aTagEndsThatNothingIsAskedAndKeepsItFromBeingSaid() {
    post("/no-commitment");
    post(BEN, "/tags", "modality", "REQUEST", "addressees", "STATES");

    assertThat(provisions.review(new ProvisionAddress("rat", "para_1")).noCommitment()).isNull();
    assertThat(page()).doesNotContain(PAGE + "/no-commitment\"");
    assertThat(post("/no-commitment"))
        .hasStatus(409)
        .bodyText()
        .contains("Diese Bestimmung ist inzwischen gekennzeichnet");
  }

  @Test
  void onlyAnalystsDecideOthersReadWhatIsSuggested() {
    for (RequestPostProcessor who : List.of(SignIn.coordinator(), SignIn.auditor())) {
      for (String step :
          List.of(
              "/suggestions/" + request.id(),
              "/suggestions/" + request.id() + "/confirm",
              "/suggestions/" + request.id() + "/reject",
              "/no-commitment",
              "/no-commitment/remove",
              "/undo")) {
        assertThat(post(who, step, "decidedAt", "2026-11-20T08:00:00Z")).hasStatus(403);
      }
      assertThat(mvc.get().uri(PAGE + "?suggestion=" + request.id()).with(who)).hasStatus(403);
      assertThat(mvc.get().uri(PAGE).with(who))
          .hasStatusOk()
          .bodyText()
          .contains("maschinell, 93")
          .doesNotContain("Bestätigen", "/no-commitment", "Verwerfen");
    }
    assertThat(open()).hasSize(2);
  }

  @Test
  void thePageSpeaksEnglish() {
    post("/no-commitment");
    assertThat(get("?lang=en"))
        .hasStatusOk()
        .bodyText()
        .contains("No commitment.")
        .doesNotContain("??");
  }

  private MvcTestResult post(String step, String... parameters) {
    return post(SignIn.analyst(), step, parameters);
  }

  private MvcTestResult post(RequestPostProcessor who, String step, String... parameters) {
    var request = mvc.post().uri(PAGE + step).with(who).with(csrf());
    for (int i = 0; i < parameters.length; i += 2) {
      request.param(parameters[i], parameters[i + 1]);
    }
    return request.exchange();
  }

  private MvcTestResult get(String query) {
    return mvc.get().uri(PAGE + query).with(SignIn.analyst()).exchange();
  }

  private String page() {
    MvcTestResult result = get("");
    assertThat(result).hasStatusOk();
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private static Undo undo(MvcTestResult result) {
    return (Undo) result.getMvcResult().getFlashMap().get(Undo.ATTRIBUTE);
  }

  private List<TagText> tags() {
    return provisions.get(new ProvisionAddress("rat", "para_1")).tags();
  }

  private List<Long> open() {
    ProvisionReview review = provisions.review(new ProvisionAddress("rat", "para_1"));
    return review.suggestions().stream().map(SuggestionText::id).toList();
  }

  private static ProposedTag proposed(
      Modality modality, String quote, double confidence, Addressee... addressees) {
    TextSpan span = TextSpan.find(quote, TEXT, 0).orElseThrow();
    return new ProposedTag(modality, Set.of(addressees), span, RULE.id(), confidence);
  }
}
