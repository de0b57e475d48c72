package de.umsetzungsmonitor.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import de.umsetzungsmonitor.domain.account.Account;
import de.umsetzungsmonitor.domain.account.Accounts;
import de.umsetzungsmonitor.domain.account.Role;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Suggestions are decided, as analysts do it in browsers: by keys, two at once, without a script.
 */
@EnabledIf("de.umsetzungsmonitor.app.journey.Browser#isInstalled")
class ReviewJourneyTest extends BrowserTest {

  private static final String SECOND = "analyst-2";

  @Autowired Accounts accounts;
  @Autowired PasswordEncoder passwords;

  @BeforeEach
  void twoAnalysts() {
    if (accounts.findByUsername(SECOND).isEmpty()) {
      accounts.save(
          new Account(
              SECOND,
              "Zweite Analyse",
              passwords.encode(RunningTracker.PASSWORD),
              Set.of(Role.ANALYST),
              Set.of(),
              Instant.EPOCH));
    }
  }

  @Test
  void suggestionsAreDecidedByKeysOneAfterTheOther() {
    Browser.signIn(page, "analyst");
    page.navigate("/review?document=un-a-res-77-233");
    int open = open(page);
    String first = current(page);

    page.keyboard().press("b");
    assertThat(toast()).containsText("bestätigt. Noch ");
    assertThat(nextHeading()).isFocused();
    assertThat(page.locator("#open-suggestions")).containsText(String.valueOf(open - 1));
    assertThat(current(page)).isNotEqualTo(first);

    String second = current(page);
    page.keyboard().press("a");
    assertThat(page.locator("input[name=commitment]:checked")).isFocused();
    page.keyboard().press("b");
    assertThat(page.locator("input[name=suggestion]")).hasValue(second);
    check("commitment-RECOMMENDATION");
    check("addressees-AGENCIES");
    page.keyboard().press("Enter");
    assertThat(toast()).containsText("geändert gespeichert");

    String third = current(page);
    page.keyboard().press("Control+v");
    page.keyboard().press("v");
    assertThat(toast()).containsText("verworfen");
    page.keyboard().press("z");
    assertThat(toast()).containsText("rückgängig gemacht");
    assertThat(page.locator("input[name=suggestion]")).hasValue(third);
    page.keyboard().press("z");
    assertThat(page.locator("input[name=suggestion]")).hasValue(second);
    page.keyboard().press("z");
    assertThat(page.locator("input[name=suggestion]")).hasValue(first);
    assertThat(open(page)).isEqualTo(open);
  }

  @Test
  void wordsChosenInOneTextAfterTheOtherAreSaved() {
    Browser.signIn(page, "analyst");
    page.navigate("/review?document=un-a-res-77-233");
    for (int i = 0; i < 2; i++) {
      String suggestion = current(page);
      assertThat(page.locator("[data-pick]")).isVisible();
      assertThat(page.locator("#quote")).not().isVisible();
      String text = page.locator("[data-quotable]").textContent();

      String word = doubleClickTheLastLongWord();

      assertThat(page.locator("#quote")).isVisible();
      assertThat(page.locator("#quote")).hasValue(word);
      assertThat(page.locator("[data-quote-start]")).hasValue("" + text.lastIndexOf(word));
      assertThat(page.locator("[data-pick-status]")).hasText("Gewählt: „" + word + "“.");
      check("addressees-AGENCIES");
      page.locator("button[value=change]").click();
      page.waitForCondition(() -> !current(page).equals(suggestion));
      assertThat(toast()).containsText("geändert gespeichert");
    }
    for (int i = 0; i < 2; i++) {
      String suggestion = current(page);
      page.keyboard().press("z");
      page.waitForCondition(() -> !current(page).equals(suggestion));
    }
  }

  @Test
  void keysAreShownAndSwitchedOffAndOn() {
    Browser.signIn(page, "analyst");
    page.navigate("/review?document=eu-com-2020-607");
    String suggestion = current(page);
    assertThat(button("Bestätigen").locator("kbd")).hasText("B");
    page.keyboard().press("Shift+?");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Einzeltasten abschalten"))
        .click();

    assertThat(button("Bestätigen").locator("kbd")).hasCount(0);
    page.keyboard().press("v");
    page.keyboard().press("?");
    assertThat(page.locator("#shortcuts")).not().isVisible();
    assertThat(current(page)).isEqualTo(suggestion);

    page.getByRole(AriaRole.MAIN)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Tastenkürzel"))
        .click();
    button("Einzeltasten einschalten").click();
    assertThat(button("Bestätigen").locator("kbd")).hasText("B");
    page.waitForLoadState();
    page.keyboard().press("j");
    page.waitForCondition(() -> !current(page).equals(suggestion));
    page.keyboard().press("k");
    page.waitForCondition(() -> current(page).equals(suggestion));
  }

  @Test
  void twoReviewersHaveDifferentProvisionsBeforeThem() {
    Page other = page(true);
    Browser.signIn(page, "analyst");
    Browser.signIn(other, SECOND);
    page.navigate("/review?document=eu-council-12326-19");
    other.navigate("/review?document=eu-council-12326-19");

    assertThat(provision(page)).isNotEqualTo(provision(other));
    other.navigate("/review?suggestion=" + current(page));
    assertThat(other.getByText("Analyse hat diese Bestimmung gerade vor sich")).isVisible();
    other.getByText("Nächsten Vorschlag zeigen").click();
    assertThat(provision(page)).isNotEqualTo(provision(other));
  }

  @Test
  void whoIsTooLateSeesBothDecisionsAndLosesNothing() {
    Page late = page(true);
    Browser.signIn(late, "analyst");
    late.navigate("/review?document=osce-mc-dec-9-07");
    String suggestion = current(late);
    Browser.signIn(page, "analyst");
    page.navigate("/review?suggestion=" + suggestion);
    page.keyboard().press("v");
    assertThat(toast()).containsText("verworfen");

    late.locator("#commitment-RECOMMENDATION").check();
    late.locator("#addressees-INDUSTRY").check();
    late.locator("button[value=confirm]").click();

    assertThat(late.getByText("Ihre Entscheidung ist nicht gespeichert")).isVisible();
    assertThat(late.locator("input[name=modality]")).hasValue("RECOMMENDATION");
    late.getByText("Meine Angaben als Kennzeichnung hinzufügen").click();
    assertThat(late.getByRole(AriaRole.STATUS).getByText("gespeichert")).isVisible();
  }

  @Test
  void withoutScriptsEveryDecisionIsAForm() {
    Page plain = page(false);
    Browser.signIn(plain, SECOND);
    plain.navigate("/review?document=g7-2022-ijm");
    String first = current(plain);
    plain.locator("button[value=reject]").press("Enter");
    assertThat(plain.getByText("verworfen. ")).isVisible();
    plain.locator("button[value=undo]").first().press("Enter");
    assertThat(plain.locator("input[name=suggestion]")).hasValue(first);
    plain.locator("button[value=nothing]").press("Enter");
    assertThat(plain.getByText("Keine Zusage:")).isVisible();
    plain.locator("button[value=undo]").first().press("Enter");
    plain.locator("#filters select[name=order]").selectOption("confidence");
    plain.locator("#filters button").press("Enter");
    assertThat(plain).hasURL(Pattern.compile("order=confidence"));
  }

  private String doubleClickTheLastLongWord() {
    @SuppressWarnings("unchecked")
    List<Object> found =
        (List<Object>)
            page.evaluate(
                """
                () => {
                  const source = document.querySelector('[data-quotable]');
                  source.scrollIntoView({behavior: 'instant', block: 'center'});
                  const texts = document.createTreeWalker(source, NodeFilter.SHOW_TEXT);
                  const range = document.createRange();
                  while (texts.nextNode()) {
                    for (const word of texts.currentNode.data.matchAll(/\\p{L}{5,}/gu)) {
                      range.setStart(texts.currentNode, word.index);
                      range.setEnd(texts.currentNode, word.index + word[0].length);
                    }
                  }
                  const box = range.getBoundingClientRect();
                  return [range.toString(), box.left + box.width / 2, box.top + box.height / 2];
                }
                """);
    double x = ((Number) found.get(1)).doubleValue();
    double y = ((Number) found.get(2)).doubleValue();
    page.mouse().dblclick(x, y);
    return (String) found.get(0);
  }

  private void check(String id) {
    page.locator("#" + id).check();
  }

  private Locator toast() {
    return page.locator("#messages");
  }

  private Locator nextHeading() {
    return page.locator("article h2");
  }

  private static String current(Page page) {
    return page.locator("input[name=suggestion]").inputValue();
  }

  private static String provision(Page page) {
    return page.locator("article h2").innerText();
  }

  private static int open(Page page) {
    return Integer.parseInt(page.locator("#open-suggestions").innerText().replaceAll("\\D", ""));
  }

  private Page page(boolean script) {
    return page.context()
        .browser()
        .newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setLocale("de-DE")
                .setViewportSize(1440, 900)
                .setJavaScriptEnabled(script))
        .newPage();
  }
}
