package de.umsetzungsmonitor.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Coordinators report beside the matrix, which keeps its filters in the address. */
@EnabledIf("de.umsetzungsmonitor.app.journey.Browser#isInstalled")
class MatrixJourneyTest extends BrowserTest {

  private static final String MATRIX = "/matrix?document=osce-mc-dec-9-07";

  @Test
  void theMatrixIsFilteredAndACellReportedOn() {
    Browser.signIn(page, "coordinator-de");
    page.navigate(MATRIX);
    page.getByLabel("Einzelne Staaten").fill("DE, UK");
    page.getByLabel("Einzelne Staaten").press("Tab");
    assertThat(page).hasURL(Pattern.compile("document=osce-mc-dec-9-07&states=DE%2CUK$"));
    assertThat(page.locator("#matrix-shown")).containsText("× 2 Staaten");
    assertThat(page.locator(".matrix abbr").last()).hasText("UK");

    cell(0).click();
    page.locator("#value").selectOption("IMPLEMENTED");
    page.locator("#evidence").fill("https://example.org/gesetz");
    assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    button("Meldung speichern").click();

    assertThat(cell(0)).hasAttribute("title", Pattern.compile("Deutschland: umgesetzt$"));
    assertThat(cell(0)).isFocused();
    assertThat(page.locator("#cell")).isEmpty();
    assertThat(page.locator("#matrix-status")).hasText("Die Meldung ist gespeichert.");
    page.reload();
    assertThat(page.locator(".matrix thead abbr")).hasCount(2);
    assertThat(page.locator(".matrix tbody tr").first()).containsText("50 %");
  }

  @Test
  void onlyWhatIsTypedIsAskedForBeforeItIsDropped() {
    List<String> asked = new ArrayList<>();
    page.onDialog(dialog -> {
      asked.add(dialog.message());
      dialog.dismiss();
    });
    Browser.signIn(page, "coordinator-de");
    page.navigate(MATRIX + "&states=DE");
    cell(1).click();
    assertThat(page.locator("#note")).isVisible();
    cell(2).click();
    assertThat(page.locator("#cell-title")).isFocused();
    assertThat(page.locator("#note")).isVisible();
    assertThat(asked).isEmpty();

    page.locator("#note").fill("Getippt");
    page.locator("#evidence").fill("https://"); // no address yet
    page.getByLabel("Adressat").selectOption("STATES");
    assertThat(page.locator("#note")).hasValue("Getippt");
    assertThat(asked).hasSize(1);
    button("Meldung speichern").click();
    assertThat(page.locator("#cell [data-unsaved]")).isVisible();
    page.keyboard().press("Escape");
    assertThat(page.locator("#note")).hasValue("Getippt");
    assertThat(asked).hasSize(2);
  }

  private Locator cell(int row) {
    return page.locator(".matrix tbody tr").nth(row).locator("td a").first();
  }
}
