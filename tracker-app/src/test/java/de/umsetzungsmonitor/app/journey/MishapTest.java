package de.umsetzungsmonitor.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** What people see when something goes wrong on the way, in a browser on the running program. */
@EnabledIf("de.umsetzungsmonitor.app.journey.Browser#isInstalled")
class MishapTest extends BrowserTest {

  @TempDir Path folder;

  @Test
  void whoseSessionEndedLosesNothingThatWasTyped() {
    Browser.signIn(page, "coordinator-de");
    page.navigate("/documents/un-a-res-77-233/para_7/states/DE");
    page.getByLabel("Umsetzungsstand").selectOption("PLANNED");
    page.getByLabel("Begründung").fill("Lange überlegt.");
    page.context().clearCookies();
    button("Meldung speichern").click();
    assertThat(heading("Ihre Sitzung ist abgelaufen")).isVisible();

    Browser.signIn(page.context().newPage(), "coordinator-de");
    // The sign-in made the token of the page old once more; after that the entries go through.
    button("Eingaben erneut senden").click();
    button("Eingaben erneut senden").click();

    assertThat(page.locator("#history")).containsText("Lange überlegt.");
  }

  @Test
  void theSignInLeadsToThePageThatWasAskedForAndNotToWhatABrowserAskedBeside() {
    page.navigate("/documents/osce-mc-dec-9-07");
    page.request().get("/css/missing.css", html());
    page.request().get("/api/documents", html());
    page.getByLabel("Benutzername").fill("analyst");
    page.getByLabel("Passwort").fill(RunningTracker.PASSWORD);
    page.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON).click();

    assertThat(heading("Bekämpfung der sexuellen Ausbeutung von Kindern im Internet")).isVisible();
  }

  @Test
  void aFileOverTheLimitGetsASentence() throws IOException {
    Browser.signIn(page, "analyst");
    for (int megabytes : new int[] {21, 40}) {
      upload(megabytes * 1024 * 1024);
      assertThat(page.getByText("Die Datei ist zu groß. Bitte verkleinern Sie sie")).isVisible();
    }
  }

  @Test
  void moreFilesThanTheServerTakesApartGetASentence() {
    Browser.signIn(page, "analyst");
    page.navigate("/ingest/new");
    page.getByLabel("Datei").setInputFiles(small(260, "text-"));
    button("Hochladen und gliedern").click();

    assertThat(page.getByText("Bitte laden Sie weniger auf einmal hoch")).isVisible();
  }

  @Test
  void aReportTakesFortyFilesWithLongNamesAndCanStillBeChanged() {
    Browser.signIn(page, "coordinator-de");
    page.navigate("/documents/un-a-res-77-233/para_8/states/DE");
    page.getByLabel("Umsetzungsstand").selectOption("PLANNED");
    page.getByLabel("Dateien hinzufügen").setInputFiles(small(40, "ä".repeat(240)));
    button("Meldung speichern").click();
    assertThat(page.locator("#history")).isVisible();

    page.navigate("/documents/un-a-res-77-233/para_8/states/DE");
    page.getByLabel("Begründung").fill("Vierzig Anlagen.");
    button("Meldung speichern").click();

    assertThat(page.locator("#history")).containsText("Vierzig Anlagen.");
  }

  private static FilePayload[] small(int count, String name) {
    return IntStream.range(0, count)
        .mapToObj(
            i -> new FilePayload(name + i + ".txt", "text/plain", ("Text " + i).getBytes(UTF_8)))
        .toArray(FilePayload[]::new);
  }

  @Test
  void scriptsGetProblemDetailsWhateverWentWrong() {
    Browser.signIn(page, "analyst");
    for (String[] call :
        new String[][] {
          {"GET", "/api/nope", "404"},
          {"GET", "/api/documents/nope", "404"},
          {"GET", "/api/search?kind=nope", "400"},
          {"DELETE", "/api/documents", "403"},
        }) {
      APIResponse answer =
          page.request().fetch(call[1], RequestOptions.create().setMethod(call[0]));
      assertThat(answer.status()).as(call[1]).isEqualTo(Integer.parseInt(call[2]));
      assertThat(answer.headers().get("content-type"))
          .as(call[1])
          .startsWith("application/problem+json");
      assertThat(answer.text()).doesNotContain("Exception", "trace");
    }
  }

  private void upload(int bytes) throws IOException {
    Path file = Files.write(folder.resolve("gross.txt"), "a".repeat(bytes).getBytes(UTF_8));
    page.navigate("/ingest/new");
    page.getByLabel("Datei").setInputFiles(file);
    button("Hochladen und gliedern").click();
  }

  private static RequestOptions html() {
    return RequestOptions.create().setHeader("Accept", "text/html");
  }
}
