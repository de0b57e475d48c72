package de.umsetzungsmonitor.web.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.review.ReviewFilter;
import de.umsetzungsmonitor.domain.review.ReviewQueue;
import de.umsetzungsmonitor.web.SignIn;
import jakarta.servlet.http.Cookie;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What the review list shows, and to whom. */
class ReviewPageTest extends ReviewTest {

  @Autowired ReviewQueue queue;

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
  void filtersNarrowTheQueueAndSurviveADecision() {
    String page = get("/review?document=rat&confidence=75-90&modality=REQUEST", SignIn.analyst());
    assertThat(page)
        .contains("value=\"" + second + "\"", "1 offen ·")
        .contains("<option value=\"12326/19\">1 Vorschlag offen", "75–90 % (1)", "90–100 % (1)");

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
    assertThat(get("/review?rule=%3Cb%3E&confidence=1-2", SignIn.analyst()))
        .contains("value=\"" + first + "\"");
    assertThat(get("/review?document=%22%3E", SignIn.analyst()))
        .contains("Unter diesen Filtern ist nichts offen", "Kein Dokument heißt so");
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
  void thePageSpeaksEnglish() {
    assertThat(get("/review?lang=en", SignIn.analyst()))
        .contains("Review list: suggested classifications", "Confirm", "Confidence 95%")
        .doesNotContain("??");
  }
}
