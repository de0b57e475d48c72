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
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;

/** The main job once from end to end, as three people do it in a browser. */
@EnabledIf("de.umsetzungsmonitor.app.journey.Browser#isInstalled")
class JourneyTest extends BrowserTest {

  @Autowired IndexUpdates index;

  @Test
  void aDemandIsTaggedFoundReportedAndExported() throws IOException, InterruptedException {
    signIn("analyst");
    openParagraph4();
    tagAsRequestToStates();
    assertThat(index.awaitCaughtUp(Duration.ofSeconds(30))).isTrue();
    findBySearch();
    signOut();

    signIn("coordinator-de");
    reportForGermany();
    seeTheHistory();
    signOut();

    signIn("auditor");
    List<String> rows = downloadCsv();
    assertThat(rows)
        .filteredOn(row -> row.startsWith("A/RES/77/233,"))
        .filteredOn(row -> row.contains(",para_4,4,") && row.contains(",DE,"))
        .singleElement()
        .asString()
        .contains(
            "REQUEST,STATES,DE,Deutschland,IN_PROGRESS,Gesetzentwurf liegt vor.,BMJ,2027-03-31")
        .contains("https://example.org/entwurf")
        .contains("coordinator-de");
  }

  private void signIn(String username) {
    Browser.signIn(page, username);
    assertThat(heading("Übersicht")).isVisible();
  }

  private void signOut() {
    page.locator("[popovertarget=account-menu]").click();
    page.getByText("Abmelden").click();
    assertThat(page.getByText("Sie sind abgemeldet.")).isVisible();
  }

  private void openParagraph4() {
    link("Dokumente").click();
    link("A/RES/77/233").click();
    page.locator("#para_4").getByRole(AriaRole.LINK).first().click();
    assertThat(heading("Ziffer 4")).isVisible();
  }

  private void tagAsRequestToStates() {
    page.getByLabel("Aufforderung", new Page.GetByLabelOptions().setExact(true)).check();
    page.getByLabel("Staaten", new Page.GetByLabelOptions().setExact(true)).check();
    selectWithoutItsFirstAndLastLetter("fordert die Mitgliedsstaaten nachdrücklich auf");
    assertThat(page.locator("#tag-quote"))
        .hasValue("fordert die Mitgliedsstaaten nachdrücklich auf");
    button("Kennzeichnung speichern").click();
    assertThat(page.locator("mark.tag-a"))
        .hasText("fordert die Mitgliedsstaaten nachdrücklich auf");
  }

  /** As a hasty mouse does; the page widens the selection to whole words. */
  private void selectWithoutItsFirstAndLastLetter(String words) {
    page.locator("[data-quotable]")
        .evaluate(
            """
            (source, words) => {
              const texts = document.createTreeWalker(source, NodeFilter.SHOW_TEXT);
              while (texts.nextNode() && !texts.currentNode.data.includes(words));
              const start = texts.currentNode.data.indexOf(words);
              getSelection().setBaseAndExtent(
                  texts.currentNode, start + 1, texts.currentNode, start + words.length - 1);
            }
            """,
            words);
  }

  private void findBySearch() {
    page.locator("#q").fill("Aufforderung Strafverfolgungsbehörden Befugnisse erteilen");
    page.locator("#q").press("Enter");
    Locator hit =
        page.locator("#results li")
            .filter(
                new Locator.FilterOptions()
                    .setHas(page.locator("a[href='/documents/un-a-res-77-233/para_4']")));
    assertThat(hit.locator("mark.hit").first()).isVisible();
    assertThat(hit).containsText("Aufforderung · Staaten");
  }

  private void reportForGermany() {
    page.navigate("/documents/un-a-res-77-233/para_4");
    page.locator("#implementation a[href$='/states/DE']").click();
    page.getByLabel("Umsetzungsstand").selectOption("IN_PROGRESS");
    page.getByLabel("Frist").fill("2027-03-31");
    page.getByLabel("Zuständige Stelle").fill("BMJ");
    page.getByLabel("Begründung").fill("Gesetzentwurf liegt vor.");
    page.getByLabel("Nachweise").fill("https://example.org/entwurf");
    button("Meldung speichern").click();
    assertThat(
            page.getByRole(AriaRole.STATUS)
                .filter(new Locator.FilterOptions().setHasText("gespeichert")))
        .isVisible();
  }

  private void seeTheHistory() {
    Locator history = page.locator("#history");
    assertThat(history).containsText("Deutschland: keine Angabe → in Umsetzung");
    assertThat(history).containsText("Gesetzentwurf liegt vor.");
    assertThat(history).containsText("Aufforderung · Staaten");
  }

  private List<String> downloadCsv() throws IOException {
    link("Export").click();
    page.getByLabel("CSV nach RFC 4180").check();
    button("Vorschau aktualisieren").click();
    Locator file = page.locator("#export-download[href*='format=rfc4180']");
    Download download = page.waitForDownload(file::click);
    return Files.readAllLines(download.path());
  }

  private Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
        .first();
  }
}
