package de.umsetzungsmonitor.app.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A test in a browser of its own on the running tracker. Each subclass says itself that it needs
 * the browser: JUnit does not inherit that.
 */
@RunningTracker
abstract class BrowserTest {

  @LocalServerPort int port;
  private Browser browser;
  Page page;

  @BeforeEach
  void openBrowser() {
    browser = Browser.start();
    page = browser.page(port, 1440);
  }

  @AfterEach
  void closeBrowser() {
    browser.close();
  }

  Locator heading(String name) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setLevel(1));
  }

  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }
}
