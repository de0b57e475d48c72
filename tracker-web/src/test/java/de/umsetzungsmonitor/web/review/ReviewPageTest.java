package de.umsetzungsmonitor.web.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.ProvisionTexts;
import de.umsetzungsmonitor.domain.review.Decisions;
import de.umsetzungsmonitor.domain.review.ReviewFilter;
import de.umsetzungsmonitor.domain.review.ReviewQueue;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.domain.tag.ProposedTag;
import de.umsetzungsmonitor.domain.tag.SuggestionText;
import de.umsetzungsmonitor.domain.tag.TagText;
import de.umsetzungsmonitor.domain.tag.TextSpan;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.web.SampleTexts;
import de.umsetzungsmonitor.web.SignIn;
import de.umsetzungsmonitor.web.WebTest;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WebTest
class ReviewPageTest {

  private static final String TEXT =
      "Der Rat fordert die Mitgliedstaaten nachdrücklich auf, zu handeln.";
  private static final Instant MADE = Instant.parse("2026-11-22T08:00:00Z");
  private static final RequestPostProcessor OTHER = SignIn.as("ben", Role.ANALYST);

  @Autowired MockMvcTester mvc;
  @Autowired SampleTexts texts;
  @Autowired Examples examples;
  @Autowired ProvisionTexts provisions;
  @Autowired Decisions decisions;
  @Autowired ReviewQueue queue;

  private long first;
  private long second;
  private long unnamed;

  @BeforeEach
  void threeSuggestionsForTwoParagraphs() {
    texts.conclusions(2);
    List<SuggestionText> made =
        examples.suggest(
            "rat",
            "para_1",
            "1",
            MADE,
            proposed("fordert die Mitgliedstaaten nachdrücklich auf", 0.95, Addressee.STATES),
            proposed("zu handeln", 0.6));
    first = made.get(0).id();
    unnamed = made.get(1).id();
    second =
        examples
            .suggest(
                "rat",
                "para_2",
                "1",
                MADE,
                proposed("fordert die Mitgliedstaaten", 0.8, Addressee.STATES))
            .getFirst()
            .id();
  }

  @Test
  void aSuggestionIsShownWithWhyAndHowSureItIs() {
    String page = get("/review", SignIn.analyst());

    assertThat(page)
        .contains("3 offen · 0 heute von Ihnen entschieden", "12326/19", "Nummer 1")
        .contains(">fordert die Mitgliedstaaten nachdrücklich auf</mark>", ">zu handeln</mark>")
        .containsPattern("<mark class=\"hit[^>]*>fordert die Mitgliedstaaten")
        .contains("Sicherheit 95", "richtet eine Aufforderung an den Genannten")
        .contains("Über Vorschläge dieser Regel hat noch niemand entschieden.")
        .containsPattern("value=\"REQUEST\" checked")
        .containsPattern("value=\"STATES\" checked")
        .contains("name=\"suggestion\" value=\"" + first + "\"")
        .contains("id=\"open-suggestions\">3<");
  }

  @Test
  void aDecisionLeadsToTheNextSuggestionAndSaysWhatHappened() {
    assertThat(decide(first, "confirm", SignIn.analyst()))
        .hasStatus(303)
        .hasRedirectedUrl("/review")
        .flash()
        .containsEntry("message", "Aufforderung · Staaten: bestätigt. Noch 2 offen.");
    assertThat(tags("para_1"))
        .singleElement()
        .returns("analyst", TagText::createdBy)
        .returns(Modality.REQUEST, TagText::modality);

    assertThat(get("/review", SignIn.analyst())).contains("value=\"" + unnamed + "\"");
    decide(unnamed, "reject", SignIn.analyst());
    assertThat(get("/review", SignIn.analyst()))
        .contains("value=\"" + second + "\"", "2 heute von Ihnen entschieden")
        .contains("Bisher hielten 1 von 2 Vorschlägen dieser Regel.");
  }

  @Test
  void whatTheFieldsSayIsSavedWhicheverButtonSavesIt() {
    assertThat(post(first, "confirm", "OBLIGATION", "zu handeln", SignIn.analyst(), "INDUSTRY"))
        .hasStatus(303)
        .flash()
        .containsEntry(
            "message", "Verpflichtung · Wirtschaft: geändert gespeichert. Noch 2 offen.");
    assertThat(tags("para_1"))
        .singleElement()
        .returns(Modality.OBLIGATION, TagText::modality)
        .returns(Set.of(Addressee.INDUSTRY), TagText::addressees)
        .returns("zu handeln", tag -> tag.span().quote());

    post(second, "change", "REQUEST", "fordert die Mitgliedstaaten", SignIn.analyst(), "AGENCIES");
    assertThat(tags("para_2"))
        .singleElement()
        .returns(Set.of(Addressee.AGENCIES), TagText::addressees);
  }

  @Test
  void wordsThatStandTwiceAreTaggedWhereTheyWereChosen() {
    String text = "fordert die Staaten auf, und fordert die Einrichtungen auf;";
    examples.document("un", Organization.UN, LocalDate.of(2022, 12, 15), text);
    ProposedTag proposed =
        new ProposedTag(
            Modality.REQUEST, Set.of(Addressee.STATES), new TextSpan("fordert", 0, 7), "a", 0.9);
    long twice = examples.suggest("un", "para_1", "1", MADE, proposed).getFirst().id();
    int second = text.lastIndexOf("fordert");
    assertThat(get("/review?suggestion=" + twice, SignIn.analyst()))
        .contains("name=\"start\" value=\"0\" data-quote-start=\"0\"");

    assertThat(
            mvc.post()
                .uri("/review")
                .param("suggestion", "" + twice)
                .param("action", "confirm")
                .param("commitment", "REQUEST")
                .param("addressees", "STATES")
                .param("quote", "fordert")
                .param("start", "" + second)
                .with(SignIn.analyst())
                .with(csrf()))
        .hasStatus(303);

    assertThat(provisions.get(new ProvisionAddress("un", "para_1")).tags())
        .singleElement()
        .returns(second, tag -> tag.span().start());
  }

  @Test
  void theLanguageSwitchOfAnAnswerStaysOnThisSite() {
    MvcTestResult answer =
        mvc.post()
            .uri("/review")
            .header("Referer", "http://localhost//elsewhere.example/review")
            .param("suggestion", "" + unnamed)
            .param("action", "confirm")
            .with(SignIn.analyst())
            .with(csrf())
            .exchange();

    assertThat(answer)
        .hasStatus(422)
        .bodyText()
        .contains("\"/elsewhere.example/review?lang=en\"")
        .doesNotContain("\"//elsewhere");
  }

  @Test
  void mistakesAreSaidAndWhatWasTypedStays() {
    assertThat(post(unnamed, "confirm", "REQUEST", "zu handeln", SignIn.analyst()))
        .hasStatus(422)
        .bodyText()
        .contains("Der Vorschlag nennt keinen Adressaten.", "Der Text nennt niemanden");
    assertThat(post(first, "confirm", "REQUEST", "zu <handeln>", SignIn.analyst(), "STATES"))
        .hasStatus(422)
        .bodyText()
        .contains("Diese Wörter stehen so nicht im Text", ">zu &lt;handeln&gt;</textarea>");
    assertThat(post(first, "change", "OBLIGATION", null, SignIn.analyst()))
        .hasStatus(422)
        .bodyText()
        .contains("Wählen Sie mindestens einen Adressaten.")
        .containsPattern("value=\"OBLIGATION\" checked");
    assertThat(
            post(
                first,
                "change",
                "REQUEST",
                "fordert die Mitgliedstaaten nachdrücklich auf",
                SignIn.analyst(),
                "STATES"))
        .hasStatus(422)
        .bodyText()
        .contains("Sie haben noch nichts geändert.");
    assertThat(tags("para_1")).isEmpty();
  }

  @Test
  void skippingGoesThroughTheProvisionThenPastItAndBackAgain() {
    get("/review", SignIn.analyst());
    assertThat(decide(first, "skip", SignIn.analyst()))
        .hasRedirectedUrl("/review?suggestion=" + unnamed);
    assertThat(decide(unnamed, "back", SignIn.analyst()))
        .hasRedirectedUrl("/review?suggestion=" + first);
    assertThat(decide(unnamed, "skip", SignIn.analyst())).hasRedirectedUrl("/review");

    assertThat(get("/review", SignIn.analyst()))
        .contains("value=\"" + second + "\"", "2 übersprungen");
    assertThat(decide(second, "back", SignIn.analyst()))
        .hasRedirectedUrl("/review?suggestion=" + unnamed);
    assertThat(decide(first, "back", SignIn.analyst()))
        .flash()
        .containsEntry("message", "Davor liegt nichts Übersprungenes.");
  }

  @Test
  void decisionsAreUndoneOneAfterTheOther() {
    decide(first, "confirm", SignIn.analyst());
    decide(second, "nothing", SignIn.analyst());

    assertThat(decide(unnamed, "undo", SignIn.analyst()))
        .hasRedirectedUrl("/review?suggestion=" + second)
        .flash()
        .containsEntry("message", "Die letzte Entscheidung ist rückgängig gemacht.");
    assertThat(decide(second, "undo", SignIn.analyst()))
        .hasRedirectedUrl("/review?suggestion=" + first);
    assertThat(tags("para_1")).isEmpty();
    assertThat(decide(first, "undo", SignIn.analyst()))
        .hasRedirectedUrl("/review?suggestion=" + first)
        .flash()
        .containsEntry(
            "message", "Es gibt keine Entscheidung von Ihnen, die sich zurücknehmen lässt.");
  }

  @Test
  void twoReviewersNeverSeeTheSameProvision() {
    assertThat(get("/review", SignIn.analyst())).contains("value=\"" + first + "\"");
    assertThat(get("/review", OTHER)).contains("value=\"" + second + "\"", "gerade bei analyst");

    assertThat(get("/review?suggestion=" + first, OTHER))
        .contains("analyst hat diese Bestimmung gerade vor sich", "Spätestens am")
        .contains("Nächsten Vorschlag zeigen")
        .doesNotContain("id=\"decision\"");
    assertThat(get("/review", SignIn.as("cem", Role.ANALYST)))
        .contains("Die übrigen Vorschläge sind gerade bei anderen");
  }

  @Test
  void whoDecidesWhatSomebodyElseDecidedSeesBothAndLosesNothing() {
    decisions.reject(first, "ben", MADE.plusSeconds(60));

    assertThat(post(first, "confirm", "OBLIGATION", "zu handeln", SignIn.analyst(), "INDUSTRY"))
        .hasStatus(409)
        .bodyText()
        .contains("Über diesen Vorschlag wurde inzwischen entschieden", "ben hat ihn am")
        .contains("Verpflichtung", "Wirtschaft", "verworfen")
        .contains(
            "action=\"/documents/rat/para_1/tags\"",
            "name=\"modality\" value=\"OBLIGATION\"",
            "name=\"addressees\" value=\"INDUSTRY\"",
            "name=\"quote\" value=\"zu handeln\"");
    assertThat(get("/review?suggestion=" + first, SignIn.analyst()))
        .contains("Über diesen Vorschlag ist schon entschieden", "ben hat ihn am");
  }

  @Test
  void filtersNarrowTheQueueAndSurviveADecision() {
    String page = get("/review?document=rat&confidence=75-90&modality=REQUEST", SignIn.analyst());
    assertThat(page)
        .contains("value=\"" + second + "\"", "1 offen ·")
        .contains("12326/19 (1)", "75–90 % (1)", "90–100 % (1)");

    MvcTestResult decided =
        mvc.post()
            .uri("/review")
            .with(SignIn.analyst())
            .with(csrf())
            .param("suggestion", "" + second)
            .param("action", "reject")
            .param("document", "rat")
            .param("confidence", "75-90")
            .exchange();
    assertThat(decided).hasRedirectedUrl("/review?document=rat&confidence=75-90");
    assertThat(get("/review?document=rat&modality=OBLIGATION", SignIn.analyst()))
        .contains("Unter diesen Filtern ist nichts offen");
    assertThat(get("/review?document=%22%3E&rule=%3Cb%3E&confidence=1-2", SignIn.analyst()))
        .contains("value=\"" + first + "\"");
  }

  @Test
  void aProvisionWithoutCommitmentLosesItsSuggestions() {
    assertThat(decide(first, "nothing", SignIn.analyst())).hasStatus(303);
    assertThat(provisions.review(new ProvisionAddress("rat", "para_1")).noCommitment()).isNotNull();

    decide(second, "confirm", SignIn.analyst());
    examples.suggest("rat", "para_2", "2", MADE, proposed("zu handeln", 0.6, Addressee.STATES));
    long more =
        provisions.review(new ProvisionAddress("rat", "para_2")).suggestions().getFirst().id();
    assertThat(decide(more, "nothing", SignIn.analyst()))
        .hasStatus(422)
        .bodyText()
        .contains("Diese Bestimmung trägt schon Kennzeichnungen.");
  }

  @Test
  void whereNothingIsOpenThePageSaysWhatToDo() {
    for (long id : List.of(first, unnamed, second)) {
      decide(id, "reject", SignIn.analyst());
    }
    assertThat(get("/review", SignIn.analyst()))
        .contains("Alles geprüft", "Dokument hochladen", "Letzte Entscheidung rückgängig");
    assertThat(queue.next(ReviewFilter.all(), "ben")).isEmpty();
  }

  @Test
  void whatWasSkippedIsShownAgainWhenAskedFor() {
    for (long id : List.of(unnamed, second)) {
      decide(id, "skip", SignIn.analyst());
    }
    assertThat(get("/review", SignIn.analyst()))
        .contains("Nur noch Übersprungenes ist offen", "3 übersprungene wieder vorlegen");

    assertThat(decide(first, "return", SignIn.analyst())).hasRedirectedUrl("/review");
    assertThat(get("/review", SignIn.analyst())).contains("value=\"" + first + "\"");
  }

  @Test
  void onlyAnalystsReview() {
    for (RequestPostProcessor who : List.of(SignIn.coordinator(), SignIn.auditor())) {
      assertThat(mvc.get().uri("/review").with(who)).hasStatus(403);
      assertThat(mvc.post().uri("/review").with(who).with(csrf())).hasStatus(403);
      assertThat(get("/documents", who)).doesNotContain("open-suggestions");
    }
    assertThat(mvc.post().uri("/review").with(SignIn.analyst())).hasStatus(403);
    assertThat(mvc.get().uri("/review?suggestion=4711").with(SignIn.analyst())).hasStatus(404);
  }

  @Test
  void singleKeysAreSwitchedOffAndOn() {
    MvcTestResult off =
        mvc.post()
            .uri("/preferences")
            .param("keys", "off")
            .param("back", "/review")
            .with(SignIn.analyst())
            .with(csrf())
            .exchange();
    assertThat(off).hasRedirectedUrl("/review").cookies().hasValue("keys", "off");
    assertThat(mvc.get().uri("/review").with(SignIn.analyst()).cookie(new Cookie("keys", "off")))
        .bodyText()
        .contains("data-keys=\"off\"", "Einzeltasten einschalten")
        .doesNotContain(">B</kbd></button>");
  }

  @Test
  void thePageSpeaksEnglish() {
    assertThat(get("/review?lang=en", SignIn.analyst()))
        .contains("Review list: suggested classifications", "Confirm", "Confidence 95%")
        .doesNotContain("??");
  }

  private static ProposedTag proposed(String words, double confidence, Addressee... addressees) {
    return new ProposedTag(
        Modality.REQUEST,
        Set.of(addressees),
        TextSpan.find(words, TEXT, 0).orElseThrow(),
        "auffordern",
        confidence);
  }

  private MvcTestResult decide(long suggestion, String action, RequestPostProcessor who) {
    return post(suggestion, action, null, null, who);
  }

  private MvcTestResult post(
      long suggestion,
      String action,
      String modality,
      String quote,
      RequestPostProcessor who,
      String... addressees) {
    var request =
        mvc.post()
            .uri("/review")
            .with(who)
            .with(csrf())
            .param("suggestion", "" + suggestion)
            .param("action", action);
    if (modality != null) {
      request.param("commitment", modality);
    }
    if (quote != null) {
      request.param("quote", quote);
    }
    if (addressees.length > 0) {
      request.param("addressees", addressees);
    }
    return request.exchange();
  }

  private String get(String address, RequestPostProcessor who) {
    MvcTestResult result = mvc.get().uri(address).with(who).exchange();
    assertThat(result).hasStatusOk();
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private List<TagText> tags(String eId) {
    return provisions.get(new ProvisionAddress("rat", eId)).tags();
  }
}
