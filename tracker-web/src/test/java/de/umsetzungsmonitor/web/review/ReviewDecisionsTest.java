package de.umsetzungsmonitor.web.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.review.Decisions;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.domain.tag.ProposedTag;
import de.umsetzungsmonitor.domain.tag.TagText;
import de.umsetzungsmonitor.domain.tag.TextSpan;
import de.umsetzungsmonitor.web.SignIn;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Deciding on suggestions, skipping them and taking decisions back. */
class ReviewDecisionsTest extends ReviewTest {

  @Autowired Decisions decisions;

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
}
