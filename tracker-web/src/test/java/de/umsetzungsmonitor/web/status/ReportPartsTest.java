package de.umsetzungsmonitor.web.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import de.umsetzungsmonitor.domain.status.StatusValue;
import de.umsetzungsmonitor.web.SignIn;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The same form as a part of a page and in a panel beside the matrix. */
class ReportPartsTest extends ReportTest {

  @Test
  void htmxGetsTheFormAsAPartOfAPageAndIsLedOnWhenItIsSaved() {
    assertThat(part(mvc.get().uri(FORM)))
        .hasStatusOk()
        .hasHeader("Vary", "HX-Request")
        .bodyText()
        .startsWith("<section")
        .contains("hx-post=\"" + FORM + "\"", "Meldung für Deutschland", "data-focus")
        .doesNotContain("data-unsaved");
    assertThat(get(FORM)).bodyText().doesNotContain("hx-post=\"" + FORM);
    assertThat(part(mvc.post().uri(FORM).param("version", "0").param("note", "getippt")))
        .hasStatus(422)
        .bodyText()
        .startsWith("<section")
        .contains("getippt", "href=\"#value\"", "data-unsaved");
    assertThat(part(mvc.post().uri(FORM).param("version", "0").param("value", "PLANNED")))
        .hasStatus(204)
        .hasHeader("HX-Redirect", "/documents/rat/para_1");
    assertThat(history()).hasSize(1);
  }

  @Test
  void aPanelIsToldThatAReportWasSavedAndGetsConflictsWithinIt() {
    assertThat(part(mvc.get().uri(FORM + "?panel=true")))
        .bodyText()
        .contains("name=\"panel\" value=\"true\"", "Der Rat ersucht um &lt;Taten&gt;.");
    assertThat(panel("value", "PLANNED", "note", "eins", "version", "0"))
        .hasStatus(204)
        .hasHeader("HX-Trigger", "{\"reported\":{\"message\":\"Die Meldung ist gespeichert.\"}}")
        .doesNotContainHeader("HX-Redirect");
    report(1, entry(StatusValue.PLANNED, "zwei", null, null));
    assertThat(panel("value", "PLANNED", "note", "drei", "version", "1"))
        .hasStatus(409)
        .bodyText()
        .startsWith("<section")
        .contains("data-unsaved", "name=\"panel\"", "value=\"zwei\"", "value=\"drei\"");
    assertThat(panel("value", "PLANNED", "note", "zwei", "version", "2"))
        .hasHeader(
            "HX-Trigger",
            "{\"reported\":{\"message\":\"Es gab nichts zu speichern: Die Meldung enth\\u00E4lt Ihre"
                + " Angaben schon.\"}}");
  }

  MvcTestResult part(MockMvcRequestBuilder request) {
    return request.with(SignIn.coordinator()).with(csrf()).header("HX-Request", "true").exchange();
  }

  MvcTestResult panel(String... params) {
    return part(with(mvc.post().uri(FORM).param("panel", "true"), params));
  }
}
