package de.umsetzungsmonitor.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import de.umsetzungsmonitor.domain.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** A file becomes evidence of a report, and whoever reads the report can check that it is it. */
@EnabledIf("de.umsetzungsmonitor.app.journey.Browser#isInstalled")
class EvidenceJourneyTest extends BrowserTest {

  private static final byte[] LAW = "%PDF-1.7\nGesetz zum Schutz der Kinder\n%%EOF".getBytes(UTF_8);
  private static final String REASON = "Lange überlegt und nur einmal getippt.";

  @TempDir Path folder;

  @Test
  void aFileComesWithAReportAndIsDownloadedByWhoeverReadsItAndNeverOpened() throws IOException {
    Browser.signIn(page, "coordinator-de");
    page.navigate("/documents/eu-council-12326-19/para_23");
    page.locator("#implementation a[href$='/states/DE']").click();
    fillIn(page);
    attach(page, "Gesetz über Kinder.pdf", LAW);
    button("Meldung speichern").click();

    assertIsEvidence(page, "Gesetz über Kinder.pdf");
    Page reader = anotherPage(true);
    Browser.signIn(reader, "auditor");
    reader.navigate("/documents/eu-council-12326-19/para_23");
    assertIsEvidence(reader, "Gesetz über Kinder.pdf");
    assertComesAsItIsAndHarmless(reader);
  }

  @Test
  void aFileThatIsNoEvidenceIsRefusedAndNothingTypedIsLost() throws IOException {
    Browser.signIn(page, "coordinator-de");
    page.navigate("/documents/eu-council-12326-19/para_24");
    page.locator("#implementation a[href$='/states/DE']").click();
    fillIn(page);
    for (Map.Entry<String, byte[]> each : hostile().entrySet()) {
      attach(page, each.getKey(), each.getValue());
      button("Meldung speichern").click();
      assertRefused(page, each.getKey());
    }
    page.getByLabel("Dateien hinzufügen").setInputFiles(tooLarge());
    button("Meldung speichern").click();
    assertThat(page.getByText("Es wurde noch nichts gesendet.")).isVisible();
    assertStillThere(page);

    attach(page, "Erlass.pdf", LAW);
    button("Meldung speichern").click();
    assertIsEvidence(page, "Erlass.pdf");
    assertThat(page.locator("#implementation")).containsText(REASON);
  }

  @Test
  void withoutScriptsTheSameFilesAreTakenAndRefused() throws IOException {
    Page plain = anotherPage(false);
    Browser.signIn(plain, "coordinator-de");
    plain.navigate("/documents/eu-council-12326-19/para_25/states/DE");
    fillIn(plain);
    for (Map.Entry<String, byte[]> each : hostile().entrySet()) {
      attach(plain, each.getKey(), each.getValue());
      save(plain);
      assertRefused(plain, each.getKey());
    }
    plain.getByLabel("Dateien hinzufügen").setInputFiles(tooLarge());
    save(plain);
    assertRefused(plain, "gross.pdf");

    attach(plain, "Erlass.pdf", LAW);
    save(plain);
    assertIsEvidence(plain, "Erlass.pdf");
    assertComesAsItIsAndHarmless(plain);
  }

  /** Web pages, pictures that hold scripts and programs, each called a document; and nothing. */
  private static Map<String, byte[]> hostile() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("seite.pdf", "<html><script>alert(1)</script></html>".getBytes(UTF_8));
    files.put(
        "bild.pdf",
        "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'></svg>".getBytes(UTF_8));
    files.put("lauf.pdf", new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0});
    files.put("bild.svg", "<svg xmlns='http://www.w3.org/2000/svg'></svg>".getBytes(UTF_8));
    files.put("leer.pdf", new byte[0]);
    return files;
  }

  private static void fillIn(Page page) {
    page.getByLabel("Umsetzungsstand").selectOption("IN_PROGRESS");
    page.getByLabel("Begründung").fill(REASON);
  }

  private void attach(Page page, String name, byte[] content) throws IOException {
    page.getByLabel("Dateien hinzufügen").setInputFiles(Files.write(folder.resolve(name), content));
  }

  private Path tooLarge() throws IOException {
    byte[] large = new byte[21 * 1024 * 1024];
    System.arraycopy(LAW, 0, large, 0, LAW.length);
    return Files.write(folder.resolve("gross.pdf"), large);
  }

  /** By the keyboard: without scripts the browser under test does not scroll to what is clicked. */
  private static void save(Page page) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Meldung speichern"))
        .press("Enter");
  }

  private static void assertRefused(Page page, String name) {
    assertThat(page.locator(".report [role=alert] a", byText("„" + name + "“"))).isVisible();
    assertStillThere(page);
  }

  private static void assertStillThere(Page page) {
    assertThat(page.getByLabel("Umsetzungsstand")).hasValue("IN_PROGRESS");
    assertThat(page.getByLabel("Begründung")).hasValue(REASON);
  }

  /** The file stands beside the report, with what a reader compares it by. */
  private static void assertIsEvidence(Page page, String name) {
    Locator details = page.locator("#implementation tr", byText("Deutschland")).locator("details");
    details.locator("summary").click();
    assertThat(details.getByRole(AriaRole.LINK, named(name))).isVisible();
    assertThat(details).containsText(Sha256.of(LAW));
  }

  /** Only ever as a download, without any right in the browser, and byte for byte. */
  private static void assertComesAsItIsAndHarmless(Page page) {
    String address =
        page.locator("#implementation a[href^='/evidence/']").first().getAttribute("href");
    APIResponse file = page.request().get(address);
    assertThat(file.headers())
        .containsEntry("x-content-type-options", "nosniff")
        .containsEntry("content-security-policy", "default-src 'none'; sandbox")
        .containsEntry("content-type", "application/pdf");
    assertThat(file.headers().get("content-disposition")).startsWith("attachment; ");
    assertThat(file.body()).isEqualTo(LAW);
  }

  private static Page.LocatorOptions byText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name);
  }

  private Page anotherPage(boolean scripts) {
    return page.context()
        .browser()
        .newContext(
            new NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setLocale("de-DE")
                .setJavaScriptEnabled(scripts))
        .newPage();
  }
}
