package de.umsetzungsmonitor.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import de.umsetzungsmonitor.search.index.IndexUpdates;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;

/** From a provision to one that says alike, and on to what states report on both. */
@EnabledIf("de.umsetzungsmonitor.app.journey.Browser#isInstalled")
class LinkJourneyTest extends BrowserTest {

  private static final String PARAGRAPH = "/documents/un-a-res-77-233/para_10";
  private static final String NUMBER = "/documents/eu-council-12326-19/para_22";

  @Autowired IndexUpdates updates;

  @Test
  void whoLinksTwoProvisionsLetsStatesSeeWhatTheySaidBefore() throws InterruptedException {
    Assertions.assertThat(updates.awaitCaughtUp(Duration.ofSeconds(30))).isTrue();
    signInAs("coordinator-de");
    page.navigate(NUMBER + "/states/DE");
    page.getByLabel("Umsetzungsstand").selectOption("umgesetzt");
    button("Meldung speichern").click();

    signInAs("analyst");
    page.navigate(PARAGRAPH);
    Locator similar = page.locator("#similar");
    assertThat(similar.getByRole(AriaRole.LISTITEM).first()).containsText("12326/19, Nummer 22");
    similar.getByText("Gegenüberstellen: 12326/19, Nummer 22").click();
    assertThat(page.locator("article").first().locator("mark.shared").first()).isVisible();
    assertThat(page.locator("article").last()).containsText("1 umgesetzt, 27 keine Angabe");

    page.getByLabel("A/RES/77/233, Ziffer 10").selectOption("ist inhaltsgleich mit");
    page.getByLabel("Anmerkung").fill("Beide verlangen die Teilnahme an der Datenbank.");
    button("Verknüpfung speichern").click();
    assertThat(page.locator("#link")).containsText("ist inhaltsgleich mit 12326/19, Nummer 22");

    signInAs("coordinator-de");
    page.navigate(PARAGRAPH);
    assertThat(page.locator("#links")).containsText("1 umgesetzt, 27 keine Angabe");
    assertThat(page.locator("#links")).containsText("Deutschland: umgesetzt");
    assertThat(page.locator("#history")).containsText("Verknüpfung mit 12326/19, Nummer 22");
    page.navigate(PARAGRAPH + "/states/DE");
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("bei 12326/19, Nummer 22");
  }

  private void signInAs(String username) {
    page.context().clearCookies();
    Browser.signIn(page, username);
  }
}
