package de.umsetzungsmonitor.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** A coordinator takes the worklist along as a table, fills it in, and brings it back. */
@EnabledIf("de.umsetzungsmonitor.app.journey.Browser#isInstalled")
class SpreadsheetJourneyTest extends BrowserTest {

  private static final String MARK = "\uFEFF";

  @TempDir Path folder;

  @Test
  void aTableIsDownloadedFilledInCheckedAppliedAndItsRestMended() throws IOException {
    Browser.signIn(page, "coordinator-de");
    page.navigate("/states/DE/worklist?document=osce-mc-dec-9-07&status=NONE");
    link("Als Tabelle bearbeiten").click();
    List<String> table = download("CSV für Excel");
    assertThat(table).allMatch(row -> row.contains("osce-mc-dec-9-07") || row.startsWith(MARK));

    upload("Rücklauf.csv", filledIn(table.get(0), table.get(1), "geplant"));
    assertThat(heading("Prüfung vor dem Übernehmen")).isVisible();
    assertThat(page.getByRole(AriaRole.ROW).last()).containsText("geplant");
    button("1 Änderung übernehmen").click();
    assertThat(heading("Ergebnis der Übernahme")).isVisible();
    assertThat(page.getByRole(AriaRole.ROW).last()).containsText("übernommen");

    upload("Zweiter.csv", filledIn(table.get(0), table.get(2), "fertig"));
    assertThat(page.getByRole(AriaRole.ROW).last())
        .containsText("„fertig“ ist kein Umsetzungsstand");
    List<String> rest = download("Rest als CSV");
    upload("Rest.csv", rest.get(0) + "\n" + rest.get(1).replace("fertig", "umgesetzt"));
    assertThat(page.getByRole(AriaRole.ROW).last()).containsText("umgesetzt");
    page.getByLabel("Anlass der Änderung").fill("Nachgereicht");
    button("1 Änderung übernehmen").click();

    page.getByRole(AriaRole.ROW).last().getByRole(AriaRole.LINK).first().click();
    assertThat(page.getByText("Nachgereicht").first()).isVisible();
  }

  /** The head and one row of a table with a value typed into the empty cell behind the state. */
  private static String filledIn(String head, String row, String value) {
    return head + "\n" + row.replaceFirst(";DE;;", ";DE;" + value + ";");
  }

  private List<String> download(String name) throws IOException {
    Download file = page.waitForDownload(() -> link(name).click());
    return Files.readAllLines(file.path(), StandardCharsets.UTF_8);
  }

  private void upload(String name, String table) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, table.startsWith(MARK) ? table : MARK + table);
    page.navigate("/states/DE/worklist/upload");
    page.getByLabel("Ausgefüllte Tabelle").setInputFiles(file);
    button("Hochladen und prüfen").click();
    page.waitForURL(Pattern.compile(".*/upload/\\d+"));
  }

  private Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
