package de.umsetzungsmonitor.web.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import de.umsetzungsmonitor.domain.binding.Binding;
import de.umsetzungsmonitor.domain.binding.BindingRule;
import de.umsetzungsmonitor.domain.status.StatusValue;
import de.umsetzungsmonitor.web.SignIn;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who reports on or confirms what others have changed meanwhile sees it and loses nothing. */
class ReportConflictTest extends ReportTest {

  @Autowired Binding binding;

  @Test
  void whoIsOvertakenChoosesWhereBothChangedTheSameFieldAndLosesNothing() {
    report(0, entry(StatusValue.IN_PROGRESS, "beauftragt", "BKA", LocalDate.of(2027, 3, 31)));
    report(1, entry(StatusValue.IN_PROGRESS, "verzögert", "BKA", LocalDate.of(2027, 6, 30)));

    assertThat(
            post(
                "value", "PARTLY_IMPLEMENTED",
                "dueOn", "2027-03-31",
                "authority", "BKA",
                "note", "meine\r\nSicht",
                "version", "1"))
        .hasStatus(409)
        .bodyText()
        .contains(
            "kollegin hat diese Meldung am", "Über ein Feld müssen Sie entscheiden", "beauftragt")
        .contains("name=\"version\" value=\"2\"")
        .contains("type=\"hidden\" name=\"value\" value=\"PARTLY_IMPLEMENTED\"")
        .contains("type=\"hidden\" name=\"dueOn\" value=\"2027-06-30\"")
        .contains("type=\"radio\" id=\"note-theirs\" name=\"note\" value=\"verzögert\"")
        .contains("<ins>verzögert</ins>")
        .containsPattern("id=\"note-yours\" name=\"note\" value=\"meine\nSicht\"[^>]*checked");
    assertThat(history()).hasSize(2);

    assertThat(
            post(
                "value", "PARTLY_IMPLEMENTED",
                "dueOn", "2027-06-30",
                "authority", "BKA",
                "note", "meine\r\nSicht",
                "evidence", "",
                "version", "2"))
        .hasStatus(303);
    assertThat(current())
        .isEqualTo(
            entry(
                StatusValue.PARTLY_IMPLEMENTED, "meine\nSicht", "BKA", LocalDate.of(2027, 6, 30)));
  }

  @Test
  void ifTheReportMovesOnAgainTheChoiceIsAskedAgain() {
    report(0, entry(StatusValue.PLANNED, "eins", null, null));
    report(1, entry(StatusValue.PLANNED, "zwei", null, null));
    report(2, entry(StatusValue.PLANNED, "drei", null, null));

    assertThat(post("value", "PLANNED", "note", "meins", "version", "2"))
        .hasStatus(409)
        .bodyText()
        .contains("name=\"version\" value=\"3\"", "value=\"meins\"", "value=\"drei\"", "zwei");
  }

  @Test
  void whoWasOvertakenByTheSameWordsIsNotAsked() {
    report(0, entry(StatusValue.PLANNED, "eins", null, null));

    assertThat(post("value", "PLANNED", "note", "eins", "version", "0")).hasStatus(303);
    assertThat(history()).hasSize(1);
  }

  @Test
  void aVersionThatNeverWasIsRefused() {
    assertThat(post("value", "PLANNED", "version", "7")).hasStatus(409);
    assertThat(post("value", "PLANNED", "version", "x")).hasStatus(400);
  }

  @Test
  void aReportIsConfirmedInOneClickAndWhoWasOvertakenSeesWhatHoldsNow() {
    report(0, entry(StatusValue.PLANNED, "eins", null, null));

    assertThat(confirm("1"))
        .hasStatus(303)
        .hasRedirectedUrl("/documents/rat/para_1#implementation");
    assertThat(confirm("1")).as("a second click").hasStatus(303);
    assertThat(history()).hasSize(2);
    report(2, entry(StatusValue.PLANNED, "zwei", null, null));
    assertThat(confirm("2"))
        .hasStatus(409)
        .bodyText()
        .contains("Die Meldung wurde inzwischen geändert", "name=\"version\" value=\"3\"");
    assertThat(history()).hasSize(3);
  }

  @Test
  void whoWritesForAStateThatIsExemptedMeanwhileLosesNothing() {
    report(0, entry(StatusValue.PLANNED, "eins", null, null));
    binding.decide("rat", "DE", BindingRule.EXEMPT, "Protokoll 21", "analyst");

    assertThat(post("value", "DECLINED", "note", "lange überlegt", "version", "1"))
        .hasStatus(409)
        .bodyText()
        .contains("Diese Bestimmung bindet Deutschland nicht (mehr)", "/documents/rat/states")
        .contains("lange überlegt</textarea>", "value=\"DECLINED\" selected")
        .doesNotContain("/confirm");
    assertThat(confirm("1")).hasStatus(409).bodyText().contains("Nichts ist gespeichert");
    assertThat(get(FORM)).hasStatus(404);
    assertThat(history()).hasSize(1);
  }

  @Test
  void aConfirmationLeadsBackToWhereItWasClickedButNeverElsewhere() {
    report(0, entry(StatusValue.PLANNED, "eins", null, null));

    assertThat(confirm("1", "back", "/states/DE/worklist?due=overdue"))
        .hasRedirectedUrl("/states/DE/worklist?due=overdue");
    assertThat(confirm("2", "back", "//evil.example/")).hasRedirectedUrl("/");
  }

  MvcTestResult confirm(String version, String... params) {
    return with(mvc.post().uri(FORM + "/confirm").param("version", version), params)
        .with(SignIn.coordinator())
        .with(csrf())
        .exchange();
  }
}
