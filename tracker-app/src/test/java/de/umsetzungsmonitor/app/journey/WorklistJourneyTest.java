package de.umsetzungsmonitor.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Coordinators go through their worklist: filter, confirm, and change many reports together. */
@EnabledIf("de.umsetzungsmonitor.app.journey.Browser#isInstalled")
class WorklistJourneyTest extends BrowserTest {

  private static final String LIST = "/states/DE/worklist?document=osce-mc-dec-9-07&sort=document";

  @Test
  void chosenRowsAreChangedTogetherAfterALook() {
    Browser.signIn(page, "coordinator-de");
    page.navigate(LIST);
    Locator bar = page.locator("[data-selection]");
    assertThat(bar).not().hasClass(Pattern.compile("action-bar"));

    row(page, 0).check();
    row(page, 1).check();

    assertThat(bar.locator("[data-select-count]")).hasText("2");
    assertThat(bar).hasClass(Pattern.compile("action-bar"));
    assertThat(bar).isInViewport();
    fill(page, "IN_PROGRESS", "Kabinettbeschluss vom 18. November");
    button("Änderungen prüfen").click();

    assertThat(heading("Änderungen prüfen")).isVisible();
    assertThat(page.getByText("2 Meldungen werden geändert. Noch ist nichts gespeichert."))
        .isVisible();
    assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    button("2 Meldungen ändern").click();

    assertThat(page.locator("#messages")).containsText("2 Meldungen sind geändert.");
    assertThat(page).hasURL(Pattern.compile("document=osce-mc-dec-9-07&sort=document$"));
    page.locator("tbody th[scope=row] a").first().click();
    assertThat(page.getByText("Kabinettbeschluss vom 18. November").first()).isAttached();
  }

  @Test
  void allRowsOfThePageAreChosenAtOnceAndLeftAgain() {
    Browser.signIn(page, "coordinator-de");
    page.navigate(LIST);
    Locator boxes = page.locator("[data-select]");
    Locator all = page.getByLabel("Alle auf dieser Seite auswählen");

    all.check();
    assertThat(page.locator("[data-select-count]")).hasText(String.valueOf(boxes.count()));
    button("Auswahl aufheben").click();
    assertThat(page.locator("[data-select-count]")).hasText("0");
    assertThat(all).not().isChecked();

    page.getByLabel("Reihenfolge").selectOption("unconfirmed");
    assertThat(page).hasURL(Pattern.compile("sort=unconfirmed"));
    all.check();
    assertThat(page.locator("[data-select-count]")).hasText(String.valueOf(boxes.count()));
  }

  @Test
  void withoutScriptsManyReportsAreChangedAndOneIsConfirmed() {
    Page plain =
        page.context()
            .browser()
            .newContext(
                new com.microsoft.playwright.Browser.NewContextOptions()
                    .setBaseURL("http://localhost:" + port)
                    .setLocale("de-DE")
                    .setJavaScriptEnabled(false))
            .newPage();
    Browser.signIn(plain, "coordinator-de");
    plain.navigate(LIST);
    row(plain, 2).check();
    fill(plain, "PLANNED", "Ressortabstimmung");
    plain.locator("#bulk button[type=submit]").press("Enter");
    plain.getByText("1 Meldung ändern").press("Enter");
    assertThat(plain.locator("#messages")).containsText("1 Meldung ist geändert.");

    plain.locator("button[form=confirm]").first().press("Enter");
    assertThat(plain.locator("#messages")).containsText("bestätigt");
    assertThat(plain).hasURL(Pattern.compile("document=osce-mc-dec-9-07&sort=document$"));
  }

  private static Locator row(Page page, int index) {
    return page.locator("[data-select]").nth(index);
  }

  private static void fill(Page page, String value, String reason) {
    page.locator("#setValue").selectOption(value);
    page.locator("#reason").fill(reason);
  }
}
