package de.umsetzungsmonitor.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import de.umsetzungsmonitor.search.index.IndexUpdates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A file becomes a document, as an analyst does it in a browser: with the mouse, and with the
 * keyboard where no script runs.
 */
@EnabledIf("de.umsetzungsmonitor.app.journey.Browser#isInstalled")
class UploadJourneyTest extends BrowserTest {

  private static final List<String> DECISION =
      List.of(
          "BESCHLUSS Nr. 9/24",
          "SAUBERE SEEN",
          "",
          "Der Ministerrat -",
          "",
          "besorgt über den Zustand der Seen,",
          "",
          "beschließt,",
          "",
          "1. die Teilnehmerstaaten zu ermutigen, ihre Seen zu reinigen;",
          "",
          "2. die Teilnehmerstaaten aufzufordern, Schilfgürtel anzulegen. Dies gilt auch",
          "für Stauseen;",
          "",
          "4. das Sekretariat zu beauftragen, über Quellnymphen zu berichten.");

  @Autowired IndexUpdates index;
  @TempDir Path folder;

  @Test
  void aPdfIsReadMendedUndoneAcceptedAndFound() throws IOException, InterruptedException {
    Browser.signIn(page, "analyst");
    upload(page, pdf());

    page.waitForURL("**/preview");
    assertThat(heading("Vorschau der Gliederung")).isVisible();
    assertThat(page.getByText("4: Lücke davor (3)").first()).isVisible();
    assertThat(page.locator("#original img")).isVisible();
    Object drawn =
        page.locator("#original img")
            .evaluate("image => image.decode().then(() => image.naturalWidth)");
    assertThat(((Number) drawn).intValue()).isGreaterThan(500);

    page.locator("#merge-3").click();
    assertThat(page.getByText("Letzter Schritt: 4 mit voriger verbunden.")).isVisible();
    assertThat(page.locator("#p3")).hasCount(0);
    page.locator("#undo").click();
    assertThat(page.locator("#p3")).isVisible();
    page.locator("#edit-3").click();
    assertThat(page.locator("#label")).hasValue("4");
    page.getByLabel("Nummer", new Page.GetByLabelOptions().setExact(true)).fill("3");
    button("Änderungen speichern").click();
    assertThat(page.locator("#p3").getByText("3", new Locator.GetByTextOptions().setExact(true)))
        .isVisible();
    button("Gliederung übernehmen").click();

    assertThat(heading("SAUBERE SEEN")).isVisible();
    assertThat(page.getByRole(AriaRole.STATUS).getByText("Dokument gespeichert")).isVisible();
    assertThat(index.awaitCaughtUp(Duration.ofSeconds(30))).isTrue();
    page.navigate("/search?q=Quellnymphen");
    assertThat(page.locator("#results a[href='/documents/osce-mc-dec-9-24/para_3']").first())
        .isVisible();
  }

  @Test
  void withoutScriptsEveryStepIsAFormOrALink() throws IOException {
    Page plain = plainPage();
    Browser.signIn(plain, "analyst");
    Path text = folder.resolve("seen.txt");
    Files.write(text, String.join("\n", DECISION).replace("9/24", "10/24").getBytes("UTF-8"));
    upload(plain, text);
    for (int look = 0; look < 50 && !plain.url().endsWith("/preview"); look++) {
      plain.waitForTimeout(200);
      plain.getByText("Stand aktualisieren").click();
    }

    plain.locator("#drop-0").press("Enter");
    assertThat(plain.locator("#p0 del")).isVisible();
    plain.locator("#edit-2").press("Enter");
    plain.locator("button[value^='cut:2:']").first().press("Enter");
    assertThat(plain.getByText("Letzter Schritt: 2 geteilt.")).isVisible();
    plain.locator("#undo").press("Enter");
    assertThat(plain.getByText("Letzter Schritt: PP1 gestrichen.")).isVisible();
    plain.locator("button[value='accept']").press("Enter");

    plain.waitForURL("**/documents/osce-mc-dec-10-24");
  }

  @Test
  void aFileIsDroppedIntoItsFieldAndOneDroppedBesideItDoesNotLeaveThePage() {
    Browser.signIn(page, "analyst");
    page.navigate("/ingest/new");

    assertThat(isTakenAtDrop("[data-drop] label", "seen.txt")).isTrue();
    assertThat(isTakenAtDrop("h1", "daneben.txt")).isTrue();

    Object files = page.locator("#file").evaluate("field => field.files[0].name");
    assertThat(files).isEqualTo("seen.txt");
    button("Hochladen und gliedern").click();
    page.waitForURL("**/preview");
  }

  /** Drops a file; where the page does not take it, the browser opens it in place of the page. */
  private boolean isTakenAtDrop(String place, String name) {
    Object taken =
        page.locator(place)
            .first()
            .evaluate(
                """
                (place, [name, text]) => {
                  const data = new DataTransfer();
                  data.items.add(new File([text], name));
                  const how = { bubbles: true, cancelable: true, dataTransfer: data };
                  return ['dragover', 'drop'].every(
                    (type) => !place.dispatchEvent(new DragEvent(type, how)));
                }
                """,
                List.of(name, String.join("\n", DECISION).replace("9/24", "11/24")));
    return Boolean.TRUE.equals(taken);
  }

  private static void upload(Page page, Path file) {
    page.navigate("/ingest/new");
    page.getByLabel("Dateien").setInputFiles(file);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Hochladen und gliedern"))
        .click();
  }

  private Page plainPage() {
    return page.context()
        .browser()
        .newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setLocale("de-DE")
                .setJavaScriptEnabled(false))
        .newPage();
  }

  private Path pdf() throws IOException {
    Path file = folder.resolve("seen.pdf");
    try (PDDocument document = new PDDocument()) {
      PDPage sheet = new PDPage();
      document.addPage(sheet);
      try (PDPageContentStream ink = new PDPageContentStream(document, sheet)) {
        ink.beginText();
        ink.setFont(new PDType1Font(FontName.HELVETICA), 11);
        ink.setLeading(16);
        ink.newLineAtOffset(70, 720);
        for (String line : DECISION) {
          ink.showText(line);
          ink.newLine();
        }
        ink.endText();
      }
      document.save(file.toFile());
    }
    return file;
  }
}
