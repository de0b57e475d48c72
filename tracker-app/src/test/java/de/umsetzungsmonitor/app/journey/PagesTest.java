package de.umsetzungsmonitor.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What holds for every page: accessible, within the screen, and nothing that a browser refuses. */
@RunningTracker
@EnabledIf("de.umsetzungsmonitor.app.journey.Browser#isInstalled")
class PagesTest {

  private static final Map<String, List<String>> PAGES =
      Map.of(
          "analyst",
          List.of(
              "/",
              "/documents",
              "/documents/un-a-res-77-233",
              "/documents/eu-com-2020-607",
              "/documents/un-a-res-77-233/para_4",
              "/search?q=Missbrauch&kind=OPERATIVE",
              "/search?q=Quantenschaum",
              "/ingest/new",
              "/account"),
          "coordinator-de",
          List.of(
              "/",
              "/documents/eu-council-12326-19/para_7__point_a",
              "/documents/un-a-res-77-233/para_4/states/DE",
              "/states/DE/worklist",
              "/documents/un-a-res-77-233/para_4?all=true"),
          "auditor",
          List.of("/exports", "/states/FR/worklist", "/exports?asOf=morgen"));

  @LocalServerPort int port;

  @ParameterizedTest
  @CsvSource({"1440, light", "390, dark", "320, light"})
  void everyPageIsAccessibleFitsTheScreenAndKeepsThePolicy(int width, String theme) {
    List<String> faults = new ArrayList<>();
    try (Browser browser = Browser.start()) {
      PAGES.forEach((username, addresses) -> {
        Page page = browser.page(port, width);
        page.context()
            .addCookies(List.of(new Cookie("theme", theme).setUrl("http://localhost:" + port)));
        page.onConsoleMessage(message -> {
          if (message.text().contains("Content Security Policy")) {
            faults.add(page.url() + ": " + message.text());
          }
        });
        page.onPageError(error -> faults.add(page.url() + ": " + error));
        check(page, "/login", faults);
        Browser.signIn(page, username);
        addresses.forEach(address -> check(page, address, faults));
      });
    }
    assertThat(faults).isEmpty();
  }

  private static void check(Page page, String address, List<String> faults) {
    page.navigate(address);
    Object overflow = page.evaluate("document.documentElement.scrollWidth - innerWidth");
    if (((Number) overflow).intValue() > 0) {
      faults.add(address + ": wider than the screen by " + overflow);
    }
    for (Rule violation : new AxeBuilder(page).analyze().getViolations()) {
      faults.add(address + ": " + violation.getId() + " " + violation.getNodes());
    }
  }
}
