package de.umsetzungsmonitor.app.journey;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The Chromium of the machine, without a window; nothing is downloaded. */
record Browser(Playwright playwright, com.microsoft.playwright.Browser chromium)
    implements AutoCloseable {

  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /** Whether there is a browser to test with. */
  static boolean isInstalled() {
    return executable().isPresent();
  }

  static Browser start() {
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return new Browser(
        playwright,
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable().orElseThrow())
                    .setArgs(QUIET)));
  }

  /** An empty page of a fresh visitor to the tracker on that port, so many pixels wide. */
  Page page(int port, int width) {
    return chromium
        .newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setLocale("de-DE")
                .setViewportSize(width, 900))
        .newPage();
  }

  /** Signs in and waits for the overview. */
  static void signIn(Page page, String username) {
    page.navigate("/");
    page.getByLabel("Benutzername").fill(username);
    page.getByLabel("Passwort").fill(RunningTracker.PASSWORD);
    page.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON).click();
    page.waitForURL(url -> !url.contains("/login"));
  }

  private static Optional<Path> executable() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(path.split(File.pathSeparator))
        .flatMap(folder ->
            Stream.of("chromium", "chromium-browser", "google-chrome")
                .map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  @Override
  public void close() {
    playwright.close();
  }
}
