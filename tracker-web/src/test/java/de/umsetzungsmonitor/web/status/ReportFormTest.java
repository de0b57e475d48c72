package de.umsetzungsmonitor.web.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.status.ClaimSource;
import de.umsetzungsmonitor.domain.status.Evidence;
import de.umsetzungsmonitor.domain.status.StatusEntry;
import de.umsetzungsmonitor.domain.status.StatusValue;
import de.umsetzungsmonitor.web.SignIn;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is typed into the form is stored, and what is wrong is said at its field. */
class ReportFormTest extends ReportTest {

  @Test
  void theFormStandsBelowTheTextOfTheProvision() {
    assertThat(get(FORM))
        .hasStatusOk()
        .bodyText()
        .contains(
            "Meldung für Deutschland",
            "Der Rat ersucht um &lt;Taten&gt;.",
            "bitte wählen",
            "name=\"version\" value=\"0\"");
    assertThat(get(FORM + "?lang=en")).bodyText().contains("Report for Germany", "please choose");
  }

  @Test
  void whatWasReportedLastStandsInTheForm() {
    String form = String.join("", "alt", "neu");
    report(0, entry(StatusValue.PLANNED, form, "BKA", LocalDate.of(2027, 3, 31)));

    assertThat(get(FORM))
        .bodyText()
        .contains("value=\"PLANNED\" selected", "altneu", "value=\"2027-03-31\"", "value=\"1\"")
        .doesNotContain("bitte wählen");
  }

  @Test
  void otherWritingsOfACodeLeadToTheForm() {
    assertThat(get("/documents/rat/para_1/states/de")).hasStatus(303).hasRedirectedUrl(FORM);
    examples.account("gr", Role.COORDINATOR, "GR");
    assertThat(
            mvc.get()
                .uri("/documents/rat/para_1/states/el")
                .with(SignIn.as("gr", Role.COORDINATOR, "GR")))
        .hasRedirectedUrl("/documents/rat/para_1/states/GR");
  }

  @Test
  void onlyWhoCoordinatesTheStateMayOpenAndSendTheForm() {
    for (var other :
        List.of(SignIn.analyst(), SignIn.auditor(), SignIn.as("fr", Role.COORDINATOR, "FR"))) {
      assertThat(mvc.get().uri(FORM).with(other)).hasStatus(403);
      assertThat(
              mvc.post()
                  .uri(FORM)
                  .with(other)
                  .with(csrf())
                  .param("version", "0")
                  .param("value", "PLANNED"))
          .hasStatus(403);
    }
    assertThat(history()).isEmpty();
  }

  @Test
  void whatNobodyReportsOnIsNotFound() {
    for (String address :
        List.of(
            "/documents/rat/para_9/states/DE",
            "/documents/nirgends/para_1/states/DE",
            "/documents/rat/para_1/states/US",
            "/documents/rat/para_1/states/XX")) {
      assertThat(mvc.get().uri(address).with(SignIn.as("x", Role.COORDINATOR, "DE", "US", "XX")))
          .hasStatus(404);
    }
  }

  @Test
  void aReportIsStoredAndToldOnThePageOfTheProvision() {
    assertThat(
            post(
                "value", "IN_PROGRESS",
                "dueOn", "31.03.2027",
                "authority", " BMI, BKA ",
                "note", "Zeile 1\r\nZeile 2",
                "evidence", "https://example.org/a\r\n\r\njavascript:alert(1)\r\n",
                "version", "0"))
        .hasStatus(303)
        .hasRedirectedUrl("/documents/rat/para_1")
        .flash()
        .containsEntry("message", "Die Meldung ist gespeichert.");
    assertThat(current())
        .isEqualTo(
            new StatusEntry(
                StatusValue.IN_PROGRESS,
                "Zeile 1\nZeile 2",
                "BMI, BKA",
                LocalDate.of(2027, 3, 31),
                List.of(
                    new Evidence("https://example.org/a"), new Evidence("javascript:alert(1)"))));
    assertThat(history()).hasSize(1);
  }

  @Test
  void toSendTheFormUnchangedStoresNothing() {
    report(0, entry(StatusValue.PLANNED, "Grund", null, null));

    assertThat(post("value", "PLANNED", "note", "Grund", "version", "1"))
        .hasStatus(303)
        .flash()
        .extractingByKey("message")
        .asString()
        .startsWith("Es gab nichts zu speichern");
    assertThat(history()).hasSize(1);
  }

  @Test
  void mistakesAreNamedAtTheirFieldAndNothingTypedIsLost() {
    assertThat(
            post(
                "value", "DECLINED",
                "dueOn", "31.02.2027",
                "authority", "a".repeat(301),
                "note", " ",
                "evidence", "https://kein host/",
                "version", "0"))
        .hasStatus(422)
        .bodyText()
        .contains(
            "4 Angaben fehlen oder sind falsch",
            "href=\"#dueOn\"",
            "href=\"#authority\"",
            "href=\"#note\"",
            "href=\"#evidence\"",
            "value=\"31.02.2027\"",
            "a".repeat(301),
            "https://kein host/",
            "value=\"DECLINED\" selected",
            "aria-invalid=\"true\"")
        .doesNotContain("href=\"#value\"");
    assertThat(history()).isEmpty();
  }

  @Test
  void aReportNeedsAValueAndADeclinedOneAReason() {
    for (String none : List.of("", "ERFUNDEN")) {
      assertThat(post("value", none, "note", "getippt", "version", "0"))
          .hasStatus(422)
          .bodyText()
          .contains("Eine Angabe fehlt oder ist falsch", "href=\"#value\"", "getippt");
    }
    assertThat(post("value", "NOT_APPLICABLE", "version", "0"))
        .hasStatus(422)
        .bodyText()
        .contains("href=\"#note\"");
  }

  @Test
  void whoseClaimItIsIsSaidInTheFormAndSurvivesAMistake() {
    assertThat(
            post(
                "value", "IMPLEMENTED",
                "source", "INDEPENDENTLY_ASSESSED",
                "assessedBy", " ",
                "version", "0"))
        .hasStatus(422)
        .bodyText()
        .contains("href=\"#assessedBy\"", "value=\"INDEPENDENTLY_ASSESSED\" checked");
    assertThat(
            post(
                "value", "IMPLEMENTED",
                "source", "INDEPENDENTLY_ASSESSED",
                "assessedBy", "Rechnungshof",
                "version", "0"))
        .hasStatus(303);
    assertThat(current())
        .returns(ClaimSource.INDEPENDENTLY_ASSESSED, StatusEntry::source)
        .returns("Rechnungshof", StatusEntry::assessedBy);
  }
}
