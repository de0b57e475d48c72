package de.umsetzungsmonitor.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** From a document to the states that it binds, and back with one more of them. */
@EnabledIf("de.umsetzungsmonitor.app.journey.Browser#isInstalled")
class BindingJourneyTest extends BrowserTest {

  private static final String DOCUMENT = "/documents/osce-mc-dec-9-07";

  @Test
  void aStateIsIncludedWithAReasonAndTheCountsFollowUntilThatIsTakenBack() {
    Browser.signIn(page, "analyst");
    page.navigate(DOCUMENT);
    link("56 gebundene Staaten").click();
    page.getByLabel("Staat", new Page.GetByLabelOptions().setExact(true)).selectOption("Malaysia");
    page.getByLabel("Bindung").selectOption("einbeziehen");
    page.locator("#decide").getByText("Speichern").click();
    Locator form = page.locator("#decide");
    assertThat(form.getByRole(AriaRole.ALERT)).containsText("Begründen Sie die Änderung.");

    form.getByLabel("Begründung").fill("Hat sich dem Beschluss angeschlossen.");
    form.getByText("Speichern").click();
    assertThat(page.locator("#history")).containsText("Malaysia: einbezogen");
    assertThat(page.locator("#history")).containsText("Hat sich dem Beschluss angeschlossen.");
    page.navigate(DOCUMENT);
    assertThat(link("57 gebundene Staaten")).isVisible();

    link("57 gebundene Staaten").click();
    page.getByText("zurücknehmen: Malaysia").click();
    form.getByLabel("Begründung").fill("Doch nicht.");
    form.getByText("Speichern").click();
    page.navigate(DOCUMENT);
    assertThat(link("56 gebundene Staaten")).isVisible();
  }

  private Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
  }
}
