package de.umsetzungsmonitor.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import de.umsetzungsmonitor.search.index.IndexUpdates;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;

/** Finding what is known to be there, and keeping the way to it. */
@EnabledIf("de.umsetzungsmonitor.app.journey.Browser#isInstalled")
class SearchJourneyTest extends BrowserTest {

  @Autowired IndexUpdates index;

  @BeforeEach
  void signIn() throws InterruptedException {
    assertThat(index.awaitCaughtUp(Duration.ofSeconds(60))).isTrue();
    Browser.signIn(page, "analyst");
  }

  @Test
  void aSearchIsNarrowedKeptOpenedAgainAndExported() throws IOException {
    page.navigate("/search?q=Missbrauch");
    Locator un = page.getByLabel("Vereinte Nationen");
    un.focus();
    page.keyboard().press("Space");
    assertThat(page.locator("#filters-summary")).hasText("Filter (1 aktiv)");
    assertThat(un).isFocused();
    page.locator("#sort").selectOption("document");
    page.waitForURL("**/search?q=Missbrauch&organization=UN&sort=document");
    String count = page.locator("#count strong").innerText();

    button("Ansicht speichern").click();
    page.getByLabel("Name der Ansicht").fill("Missbrauch, nur VN");
    page.locator("#view-save").getByRole(AriaRole.BUTTON).click();
    assertThat(page.locator("#messages")).containsText("„Missbrauch, nur VN“ gespeichert");

    page.navigate("/");
    page.getByText("Missbrauch, nur VN").click();
    assertThat(page)
        .hasURL(Pattern.compile(".*/search\\?q=Missbrauch&organization=UN&sort=document"));
    assertThat(page.locator("#count strong")).hasText(count);
    assertThat(page.getByLabel("Vereinte Nationen")).isChecked();

    button("Treffer exportieren").click();
    Download file = page.waitForDownload(() -> page.getByText("CSV nach RFC 4180").click());
    assertThat(Files.readString(file.path()))
        .startsWith("document_symbol,")
        .contains("A/RES/77/233,", "/documents/un-a-res-77-233/");
  }

  @Test
  void theWayBackTakesAFilterBackAndEverythingGoesOnWorking() {
    page.navigate("/search?q=Missbrauch");
    Locator un = page.getByLabel("Vereinte Nationen");
    String all = page.locator("#count strong").innerText();
    un.check();
    page.waitForURL("**/search?q=Missbrauch&organization=UN");
    assertThat(page.locator("header a[hreflang=en]"))
        .hasAttribute("href", "/search?q=Missbrauch&organization=UN&lang=en");
    assertThat(page.locator("#theme-menu input[name=back]"))
        .hasValue("/search?q=Missbrauch&organization=UN");

    page.goBack();
    assertThat(page).hasURL(Pattern.compile(".*/search\\?q=Missbrauch$"));
    assertThat(un).not().isChecked();
    assertThat(page.locator("#count strong")).hasText(all);
    page.locator("#q").fill("");
    page.locator("#q").pressSequentially("Opferiden");
    assertThat(page.locator("#completions").getByRole(AriaRole.OPTION).first()).isVisible();
  }

  @Test
  void theSearchBoxCompletesWithTheKeys() {
    Locator box = page.locator("#q");
    Locator list = page.locator("#completions");
    box.pressSequentially("Opferiden");
    Locator first = list.getByRole(AriaRole.OPTION).first();
    assertThat(first).isVisible();
    assertThat(box).hasAttribute("aria-expanded", "true");
    box.press("Escape");
    assertThat(list).isHidden();
    assertThat(box).hasValue("Opferiden");

    box.press("ArrowDown");
    assertThat(first).isVisible();
    box.press("ArrowDown");
    assertThat(box).hasAttribute("aria-activedescendant", "completion-0");
    box.press("ArrowUp");
    box.press("ArrowUp");
    assertThat(list.getByRole(AriaRole.OPTION).last()).hasAttribute("aria-selected", "true");
    box.press("ArrowDown");
    assertThat(box).not().hasAttribute("aria-activedescendant", Pattern.compile(".+"));

    box.fill("");
    box.pressSequentially("77/233 Ziffer 1");
    Locator tenth =
        list.getByRole(AriaRole.OPTION, new Locator.GetByRoleOptions().setName("Ziffer 10"));
    assertThat(tenth).isVisible();
    box.press("ArrowDown");
    box.press("ArrowDown");
    assertThat(tenth).hasAttribute("aria-selected", "true");
    box.press("Enter");
    assertThat(heading("Ziffer 10")).isVisible();
  }

  @Test
  void whoTypesACitationIsThereAtOnceAndMayStillSeeTheHits() {
    page.locator("#q").fill("A/RES/77/233 Ziffer 4");
    page.locator("#q").press("Enter");
    assertThat(heading("Ziffer 4")).isVisible();

    page.getByRole(
            AriaRole.LINK,
            new Page.GetByRoleOptions().setName("Alle Treffer zu „A/RES/77/233 Ziffer 4“ ansehen"))
        .click();
    assertThat(page.locator("#results li a[href='/documents/un-a-res-77-233/para_4']")).isVisible();
  }
}
