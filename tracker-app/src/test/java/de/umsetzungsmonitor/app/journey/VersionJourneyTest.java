package de.umsetzungsmonitor.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import de.umsetzungsmonitor.search.index.IndexUpdates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** A draft is tagged and reported on; then comes the adopted text, and what was said follows it. */
@EnabledIf("de.umsetzungsmonitor.app.journey.Browser#isInstalled")
class VersionJourneyTest extends BrowserTest {

  private static final String DRAFT =
      """
      BESCHLUSS Nr. 11/24
      LEBENDIGE MOORE

      Der Ministerrat -

      besorgt über den Zustand der Moore,

      beschließt,

      1. die Teilnehmerstaaten aufzufordern, ihre Moore zu vernässen;

      2. das Sekretariat zu beauftragen, über Torfmoose zu berichten.
      """;

  private static final String ADOPTED =
      DRAFT
          .replace("ihre Moore zu vernässen", "ihre Moore bis 2030 zu vernässen")
          .replace("1. die", "1. einen Moorbeirat einzusetzen;\n\n2. die")
          .replace("2. das Sekretariat", "3. das Sekretariat")
          .replace("Torfmoose", "Wollgräser");

  private static final String ADDRESS = "/documents/osce-mc-dec-11-24";

  @Autowired IndexUpdates index;
  @TempDir Path folder;

  @Test
  void tagsAndReportsFollowTheTextFromTheDraftToWhatWasAdopted()
      throws IOException, InterruptedException {
    Browser.signIn(page, "analyst");
    upload("entwurf.txt", DRAFT);
    page.getByLabel("Datum der Annahme").fill("2024-12-06");
    button("Gliederung übernehmen").click();
    assertThat(heading("LEBENDIGE MOORE")).isVisible();
    tagParagraph1();
    signOut();
    Browser.signIn(page, "coordinator-de");
    reportOnParagraph1();
    signOut();

    Browser.signIn(page, "analyst");
    upload("beschluss.txt", ADOPTED);
    seeWhatChangesBefore();
    button("Gliederung übernehmen").click();
    assertThat(page.getByRole(AriaRole.STATUS).getByText("Fassung 2 gilt jetzt, mit 3"))
        .isVisible();
    seeWhatChangedAfter();
    confirmTheTag();
    onlyTheAdoptedTextIsFound();
    signOut();

    Browser.signIn(page, "auditor");
    assertThat(rowsForGermany())
        .filteredOn(row -> row.contains(",para_2,"))
        .singleElement()
        .asString()
        .contains("ihre Moore bis 2030 zu vernässen", ",REQUEST,STATES,DE,", ",PLANNED,")
        .endsWith(",2,true"); // nobody has confirmed the report yet
  }

  private void upload(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    page.navigate("/ingest/new");
    page.getByLabel("Dateien").setInputFiles(file);
    button("Hochladen und gliedern").click();
    page.waitForURL("**/preview");
  }

  private void tagParagraph1() {
    page.navigate(ADDRESS + "/para_1");
    page.getByLabel("Aufforderung", new Page.GetByLabelOptions().setExact(true)).check();
    page.getByLabel("Staaten", new Page.GetByLabelOptions().setExact(true)).check();
    page.locator("#tag-quote").fill("die Teilnehmerstaaten aufzufordern");
    button("Kennzeichnung speichern").click();
    assertThat(page.locator("mark.tag-a")).hasText("die Teilnehmerstaaten aufzufordern");
  }

  private void reportOnParagraph1() {
    page.navigate(ADDRESS + "/para_1");
    page.locator("#implementation a[href$='/states/DE']").click();
    page.getByLabel("Umsetzungsstand").selectOption("PLANNED");
    button("Meldung speichern").click();
    assertThat(
            page.getByRole(AriaRole.STATUS)
                .filter(new Locator.FilterOptions().setHasText("gespeichert")))
        .isVisible();
  }

  private void seeWhatChangesBefore() {
    page.getByText("Was sich ändert").click();
    assertThat(heading("Was sich gegenüber MC.DEC/11/24 ändert")).isVisible();
    assertThat(page.locator("#para_2 ins")).hasText("bis 2030 ");
    page.getByText("Zurück zur Vorschau").click();
  }

  private void seeWhatChangedAfter() {
    page.getByText("Unterschiede zur Fassung davor").click();
    assertThat(page.locator("#para_1")).containsText("neu");
    assertThat(page.locator("#para_2 h2")).containsText("umnummeriert und geändert");
    assertThat(page.locator("#para_3 del")).hasText("Torfmoose");
    assertThat(page.locator("#para_3 ins")).hasText("Wollgräser");
  }

  private void confirmTheTag() {
    page.navigate(ADDRESS + "/para_2");
    Locator tag = page.locator("tr").filter(new Locator.FilterOptions().setHasText("Aufforderung"));
    assertThat(tag.first()).containsText("zu prüfen");
    tag.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("bestätigen")).click();
    assertThat(page.getByText("Kennzeichnung bestätigt.")).isVisible();
    assertThat(tag.first()).not().containsText("zu prüfen");
  }

  private void onlyTheAdoptedTextIsFound() throws InterruptedException {
    assertThat(index.awaitCaughtUp(Duration.ofSeconds(30))).isTrue();
    page.navigate("/search?q=Wollgräser");
    assertThat(page.locator("#results a[href='" + ADDRESS + "/para_3']").first()).isVisible();
    page.navigate("/search?q=Torfmoose");
    assertThat(page.locator("#results a[href^='" + ADDRESS + "']")).hasCount(0);
  }

  private List<String> rowsForGermany() throws IOException {
    byte[] csv =
        page.request()
            .get("/api/status.csv?document=osce-mc-dec-11-24&states=DE&dialect=rfc4180")
            .body();
    return new String(csv, StandardCharsets.UTF_8).lines().toList();
  }

  private void signOut() {
    page.locator("[popovertarget=account-menu]").click();
    page.getByText("Abmelden").click();
    assertThat(page.getByText("Sie sind abgemeldet.")).isVisible();
  }
}
