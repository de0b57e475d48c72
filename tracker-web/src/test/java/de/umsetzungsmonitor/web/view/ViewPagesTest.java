package de.umsetzungsmonitor.web.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.view.SavedViews;
import de.umsetzungsmonitor.domain.view.ViewAddress;
import de.umsetzungsmonitor.domain.view.VisibleView;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.web.SignIn;
import de.umsetzungsmonitor.web.WebTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WebTest
class ViewPagesTest {

  private static final String SEARCH = "/search?q=Fl%C3%BCsse&kind=OPERATIVE";

  @Autowired MockMvcTester mvc;
  @Autowired Examples examples;
  @Autowired SavedViews views;

  @BeforeEach
  void twoPeople() {
    examples.account("analyst", Role.ANALYST);
    examples.account("auditor", Role.AUDITOR);
  }

  @Test
  void aSearchIsKeptUnderANameAndOpenedFromTheOverview() {
    assertThat(get(SEARCH, SignIn.analyst()))
        .bodyText()
        .contains("action=\"/views\"", "kind=OPERATIVE\"", "value=\"Flüsse\"");

    assertThat(keep("Flüsse", SEARCH, SignIn.analyst()))
        .hasStatus(303)
        .headers()
        .hasValue(HttpHeaders.LOCATION, SEARCH);

    assertThat(get("/", SignIn.analyst()))
        .bodyText()
        .contains(
            "href=\"/search?q=Fl%C3%BCsse&amp;kind=OPERATIVE\">Flüsse</a>", "Suche · nur für Sie");
    assertThat(get("/", SignIn.auditor()))
        .bodyText()
        .contains("Noch ist keine Ansicht", "href=\"/views\"");
  }

  @Test
  void aSharedViewSaysWhoSharesItAndBelongsToItsOwnerAlone() {
    long id = kept("analyst", "Flüsse", true);

    assertThat(get("/", SignIn.auditor())).bodyText().contains("Suche · geteilt von analyst");
    assertThat(get("/views", SignIn.auditor()))
        .bodyText()
        .contains("Flüsse", "geteilt von analyst")
        .doesNotContain("/views/" + id);
    assertThat(get("/views/" + id, SignIn.auditor())).hasStatus(403);
    assertThat(post("/views/" + id, SignIn.auditor()).param("name", "meins")).hasStatus(403);
    assertThat(post("/views/" + id + "/delete", SignIn.auditor())).hasStatus(403);
  }

  @Test
  void anAdministratorDeletesASharedViewOfSomebodyElseAndIsAskedBefore() {
    long shared = kept("analyst", "Flüsse", true);
    long hidden = kept("analyst", "Seen", false);

    assertThat(get("/views", SignIn.auditor())).bodyText().doesNotContain("/withdraw");
    assertThat(get("/views/" + shared + "/withdraw", SignIn.auditor())).hasStatus(403);
    assertThat(post("/views/" + shared + "/withdraw", SignIn.auditor())).hasStatus(403);
    assertThat(get("/views", SignIn.as("admin", Role.ADMIN)))
        .bodyText()
        .contains("/views/" + shared + "/withdraw")
        .doesNotContain("Seen");
    assertThat(get("/views/" + shared + "/withdraw", SignIn.as("admin", Role.ADMIN)))
        .bodyText()
        .contains("Flüsse", "geteilt von analyst", "bei allen, die sie sehen", "Abbrechen");
    assertThat(views.shared(shared).name()).isEqualTo("Flüsse");
    assertThat(post("/views/" + shared + "/withdraw", SignIn.as("admin", Role.ADMIN)))
        .hasStatus(303)
        .flash()
        .containsEntry("message", "Ansicht „Flüsse“ gelöscht");
    assertThat(get("/views/" + shared + "/withdraw", SignIn.as("admin", Role.ADMIN)))
        .hasStatus(404);
    assertThat(post("/views/" + hidden + "/withdraw", SignIn.as("admin", Role.ADMIN)))
        .hasStatus(404);
    assertThat(views.visibleTo("analyst", Limit.unlimited()))
        .extracting(VisibleView::name)
        .containsExactly("Seen");
  }

  @Test
  void aViewIsReplacedUnderItsNameOnlyAfterAsking() {
    long id = kept("analyst", "Flüsse", false);

    assertThat(keep("Flüsse", "/search?q=anderes", SignIn.analyst()))
        .hasStatus(422)
        .bodyText()
        .contains("name=\"replace\"", "Ersetzen");
    assertThat(keep(" ", "/search?q=anderes", SignIn.analyst()))
        .bodyText()
        .doesNotContain("name=\"replace\"");
    assertThat(
            post("/views", SignIn.analyst())
                .param("name", "Flüsse")
                .param("address", "/search?q=anderes")
                .param("shared", "true")
                .param("replace", "true"))
        .hasStatus(303)
        .headers()
        .hasValue(HttpHeaders.LOCATION, "/search?q=anderes");
    assertThat(views.visibleTo("auditor", Limit.unlimited()))
        .extracting(VisibleView::id, view -> view.address().link())
        .containsExactly(tuple(id, "/search?q=anderes"));
    assertThat(
            post("/views", SignIn.analyst())
                .param("name", "Teiche")
                .param("address", SEARCH)
                .param("replace", "true"))
        .hasStatus(303);
    assertThat(views.visibleTo("analyst", Limit.unlimited())).hasSize(2);
  }

  @Test
  void manyViewsAreReadPageByPageTheOwnOnesFirst() {
    for (int number = 10; number < 70; number++) {
      kept("analyst", "Ansicht " + number, true);
    }
    kept("analyst", "privat", false);
    kept("auditor", "ZZ meine", false);

    String first = text("/views", SignIn.auditor());
    assertThat(first)
        .containsSubsequence("ZZ meine", "Ansicht 10", "Ansicht 58", "Weiter")
        .doesNotContain("Ansicht 59", "rel=\"first\"");
    kept("analyst", "Ansicht 00", true);
    String next = first.replaceAll("(?s).*href=\"(/views\\?after=\\d+)\".*", "$1");
    assertThat(text(next, SignIn.auditor()))
        .contains("Ansicht 59", "Ansicht 69", "rel=\"first\" href=\"/views\"")
        .doesNotContain("Ansicht 58", "Ansicht 00", "privat", "rel=\"next\"");
    assertThat(text("/views?after=99999999", SignIn.auditor())).contains("ZZ meine");
  }

  @Test
  void aPrivateViewIsNotThereForAnybodyElse() {
    long id = kept("analyst", "Flüsse", false);

    assertThat(get("/views", SignIn.auditor())).bodyText().doesNotContain("Flüsse");
    assertThat(get("/views/" + id, SignIn.auditor())).hasStatus(404);
    assertThat(post("/views/" + id + "/delete", SignIn.auditor())).hasStatus(404);
  }

  @Test
  void itsOwnerRenamesSharesTakesBackAndDeletesAView() {
    long id = kept("analyst", "Flüsse", true);

    assertThat(get("/views/" + id, SignIn.analyst())).bodyText().contains("Flüsse", "checked");
    assertThat(post("/views/" + id, SignIn.analyst()).param("name", "Seen"))
        .hasStatus(303)
        .flash()
        .containsEntry("message", "Ansicht „Seen“ geändert");
    assertThat(views.visibleTo("auditor", Limit.unlimited())).isEmpty();
    assertThat(post("/views/" + id, SignIn.analyst()).param("name", "Seen").param("shared", "true"))
        .hasStatus(303);
    assertThat(views.visibleTo("auditor", Limit.unlimited()))
        .extracting(VisibleView::name)
        .containsExactly("Seen");

    assertThat(post("/views/" + id + "/delete", SignIn.analyst())).hasStatus(303);
    assertThat(get("/views", SignIn.analyst())).bodyText().contains("Noch ist keine Ansicht");
    assertThat(get("/views/" + id, SignIn.analyst())).hasStatus(404);
  }

  @Test
  void aNameThatWillNotDoIsToldWithWhatWasTyped() {
    long id = kept("analyst", "Flüsse", false);
    kept("analyst", "Seen", false);

    assertThat(keep("Flüsse", "/search?q=anderes", SignIn.analyst()))
        .hasStatus(422)
        .bodyText()
        .contains(
            "Sie haben schon eine Ansicht mit diesem Namen",
            "value=\"/search?q=anderes\"",
            "value=\"Flüsse\"");
    assertThat(keep(" ", SEARCH, SignIn.analyst()))
        .hasStatus(422)
        .bodyText()
        .contains("Geben Sie der Ansicht einen Namen");
    assertThat(keep("x".repeat(101), SEARCH, SignIn.analyst()))
        .hasStatus(422)
        .bodyText()
        .contains("höchstens 100 Zeichen");
    assertThat(post("/views/" + id, SignIn.analyst()).param("name", "Seen"))
        .hasStatus(422)
        .bodyText()
        .contains("Sie haben schon eine Ansicht mit diesem Namen", "/views/" + id);
    assertThat(
            post("/views/" + id, SignIn.analyst()).param("name", "").param("shared", "vielleicht"))
        .hasStatus(422)
        .bodyText()
        .contains("Geben Sie der Ansicht einen Namen");
    assertThat(
            post("/views/" + id, SignIn.analyst())
                .param("name", "")
                .param("address", "https://evil.example"))
        .hasStatus(422)
        .bodyText()
        .contains("href=\"/search?q=Fl%C3%BCsse&amp;kind=OPERATIVE\"")
        .doesNotContain("evil");
  }

  @Test
  void whoKeepsTooManyIsToldWhatToDo() {
    for (int i = 0; i < SavedViews.MOST; i++) {
      kept("analyst", "Ansicht " + i, false);
    }

    assertThat(keep("eine mehr", SEARCH, SignIn.analyst()))
        .hasStatus(422)
        .bodyText()
        .contains("Sie haben schon 200 Ansichten gespeichert");
  }

  @Test
  void noViewEverLeadsAwayFromThisServer() {
    for (String address :
        new String[] {"https://evil.example/search", "//evil.example", "/x", ""}) {
      assertThat(keep("böse", address, SignIn.analyst())).hasStatus(400);
    }
    assertThat(views.visibleTo("analyst", Limit.unlimited())).isEmpty();
  }

  @Test
  void thePagesAreEnglishForWhoAsks() {
    long id = kept("analyst", "Flüsse", true);

    assertThat(get("/views?lang=en", SignIn.analyst()))
        .bodyText()
        .contains("Saved views", "visible to everybody")
        .doesNotContain("??");
    assertThat(get("/views/" + id + "?lang=en", SignIn.analyst()))
        .bodyText()
        .contains("Change view", "Delete view")
        .doesNotContain("??");
  }

  private long kept(String username, String name, boolean shared) {
    ViewAddress address = ViewAddress.of(SEARCH).orElseThrow();
    return views.keep(username, name, address, shared, Instant.EPOCH).id();
  }

  private MvcTestResult keep(String name, String address, RequestPostProcessor who) {
    return post("/views", who).param("name", name).param("address", address).exchange();
  }

  private MockMvcRequestBuilder post(String address, RequestPostProcessor who) {
    return mvc.post().uri(address).with(who).with(csrf());
  }

  private String text(String address, RequestPostProcessor who) {
    byte[] page = get(address, who).getResponse().getContentAsByteArray();
    return new String(page, StandardCharsets.UTF_8);
  }

  private MvcTestResult get(String address, RequestPostProcessor who) {
    return mvc.get().uri(URI.create(address)).with(who).exchange();
  }
}
