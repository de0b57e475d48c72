package de.umsetzungsmonitor.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** An analyst tags and decides on the pages of provisions, each test on one of its own. */
@EnabledIf("de.umsetzungsmonitor.app.journey.Browser#isInstalled")
class TaggingJourneyTest extends BrowserTest {

  private static final String RESOLUTION = "/documents/un-a-res-77-233/";

  @BeforeEach
  void signIn() {
    Browser.signIn(page, "analyst");
  }

  @Test
  void ofEqualWordsThoseUnderTheMouseAreTagged() {
    page.navigate(RESOLUTION + "para_10");
    String text = page.locator("[data-quotable]").textContent();
    assertThat(page.locator("[data-pick]")).isVisible();
    doubleClickTheLast("Missbrauch");

    assertThat(page.locator("#tag-quote")).hasValue("Missbrauch");
    assertThat(page.locator("[data-pick-status]")).hasText("Gewählt: „Missbrauch“.");
    check("Empfehlung", "Einrichtungen");
    button("Kennzeichnung speichern").click();

    assertThat(page.locator("mark.tag-e")).hasText("Missbrauch");
    Object before =
        page.evaluate(
            """
            () => {
              const before = document.createRange();
              before.setStart(document.querySelector('[data-quotable]'), 0);
              before.setEndBefore(document.querySelector('mark.tag-e'));
              return before.toString().length;
            }
            """);
    assertThat(before).isEqualTo(text.lastIndexOf("Missbrauch"));
  }

  @Test
  void wordsAreChosenAndTaggedWithKeysAlone() {
    page.navigate(RESOLUTION + "para_14");
    page.locator("[data-pick]").focus();
    press("Enter");
    assertThat(page.getByRole(AriaRole.OPTION).first()).isFocused();
    press("Enter", "ArrowRight", "ArrowLeft", "ArrowRight", "ArrowRight");
    assertThat(selected()).hasCount(3);
    press("Enter");
    assertThat(page.locator("#tag-quote")).hasValue("fordert die Mitgliedstaaten");

    press("ArrowDown", "Tab", "Space", "Tab", "Tab", "Tab", "Tab", "Enter");

    assertThat(tags()).containsText("Aufforderung · Staaten");
    assertThat(tags()).containsText("gesetzt von Analyse");
  }

  @Test
  void escapeLeavesTheTextAsItWas() {
    page.navigate(RESOLUTION + "para_14");
    page.locator("[data-pick]").click();
    press("Enter", "ArrowDown", "Escape");

    assertThat(page.locator("[data-quotable]")).isVisible();
    assertThat(page.locator("[data-pick]")).isFocused();
    assertThat(page.locator("#tag-quote")).hasValue("");
  }

  @Test
  void wordsAreTypedWhereThereIsNoScript() {
    try (var plain =
        page.context()
            .browser()
            .newContext(
                new NewContextOptions()
                    .setBaseURL("http://localhost:" + port)
                    .setLocale("de-DE")
                    .setJavaScriptEnabled(false))) {
      page = plain.newPage();
      Browser.signIn(page, "analyst");
      page.navigate(RESOLUTION + "para_15");
      assertThat(page.locator("[data-pick]")).isHidden();
      check("Verpflichtung", "Staaten");
      page.locator("#tag-quote").fill("die Mitgliedstaaten");
      button("Kennzeichnung speichern").click();

      assertThat(page.locator("mark.tag-v")).hasText("die Mitgliedstaaten");
      button("Bestätigen").first().press("Enter");
      assertThat(tags()).containsText("bestätigt von Analyse");
      button("Rückgängig").press("Enter");
      assertThat(button("Bestätigen").first()).isVisible();
    }
  }

  @Test
  void aConfirmedSuggestionIsTakenBackFromItsMessage() {
    page.navigate(RESOLUTION + "para_9");
    button("Bestätigen").first().click();
    assertThat(tags()).containsText("bestätigt von Analyse");
    assertThat(page.locator("mark.tag-suggested")).hasCount(0);

    button("Rückgängig").click();
    assertThat(page.locator("mark.tag-suggested")).isVisible();
    assertThat(history()).containsText("wieder offen");
  }

  @Test
  void aChangedSuggestionIsTaggedAsTheAnalystSays() {
    page.navigate(RESOLUTION + "para_11");
    tags()
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Ändern"))
        .first()
        .click();
    assertThat(page.locator("#tag-quote")).not().hasValue("");
    check("Empfehlung", "Wirtschaft");
    button("Kennzeichnung speichern").click();

    assertThat(page.locator("mark.tag-e")).isVisible();
    assertThat(history())
        .containsText(Pattern.compile("Vorschlag .* → Empfehlung · Staaten, Wirtschaft"));
  }

  @Test
  void aRejectedSuggestionLeavesItsTraceInTheHistoryOnly() {
    page.navigate(RESOLUTION + "para_12");
    button("Verwerfen").first().click();

    assertThat(page.locator("mark[class*=tag-]")).hasCount(0);
    assertThat(history()).containsText("verworfen");
  }

  @Test
  void aProvisionThatAsksNothingIsMarkedAndThatIsTakenBack() {
    page.navigate(RESOLUTION + "para_13");
    button("Keine Zusage").click();
    assertThat(tags()).containsText("Geprüft von Analyse");
    assertThat(page.locator("mark[class*=tag-]")).hasCount(0);

    button("zurücknehmen").click();
    assertThat(page.locator("mark.tag-suggested").first()).isVisible();
    assertThat(history()).containsText("Keine Zusage: zurückgenommen");
  }

  private Locator tags() {
    return page.locator("#tags");
  }

  private Locator history() {
    return page.locator("#history");
  }

  private Locator selected() {
    return page.locator("[role=option][aria-selected=true]");
  }

  private void check(String modality, String addressee) {
    page.getByLabel(modality, new Page.GetByLabelOptions().setExact(true)).check();
    page.getByLabel(addressee, new Page.GetByLabelOptions().setExact(true)).check();
  }

  private void press(String... keys) {
    List.of(keys).forEach(page.keyboard()::press);
  }

  private void doubleClickTheLast(String word) {
    @SuppressWarnings("unchecked")
    List<Number> place =
        (List<Number>)
            page.evaluate(
                """
                word => {
                  const source = document.querySelector('[data-quotable]');
                  source.scrollIntoView({behavior: 'instant'});
                  const texts = document.createTreeWalker(source, NodeFilter.SHOW_TEXT);
                  const range = document.createRange();
                  while (texts.nextNode()) {
                    const at = texts.currentNode.data.lastIndexOf(word);
                    if (at >= 0) {
                      range.setStart(texts.currentNode, at);
                      range.setEnd(texts.currentNode, at + word.length);
                    }
                  }
                  const box = range.getBoundingClientRect();
                  return [box.left + box.width / 2, box.top + box.height / 2];
                }
                """,
                word);
    page.mouse().dblclick(place.get(0).doubleValue(), place.get(1).doubleValue());
  }
}
