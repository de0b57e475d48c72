package de.umsetzungsmonitor.web.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.upload.UploadState;
import de.umsetzungsmonitor.web.SignIn;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Mending a split: nothing that was typed is lost, whatever others do meanwhile. */
class PreviewMendTest extends PreviewTest {

  @Test
  void whatIsSavedAtOnceIsUndoneAtOnce() throws InterruptedException {
    long id = steps.ready(UploadSteps.DECISION);
    Map<String, String> typed = open(id, 2);
    typed.put("label", "3");
    typed.put("text", "beauftragt das Sekretariat, zu berichten.");
    typed.put("kind", "NARRATIVE");

    assertThat(post(id, typed, "save"))
        .hasStatus(303)
        .hasRedirectedUrl("/ingest/" + id + "/preview?at=2&target=#p2");
    assertThat(labels(id)).containsExactly("PP1", "1", "3");
    assertThat(get(id, "?at=2"))
        .bodyText()
        .contains(
            "Letzter Schritt: Nummer von 2 geändert, Textart von 3 geändert, Text von 3 geändert.",
            "beauftragt das Sekretariat, zu berichten.");

    post(id, open(id, 2), "undo");
    assertThat(labels(id)).containsExactly("PP1", "1", "2");
  }

  @Test
  void provisionsAreMergedCutDroppedAndTakenUpByOneButtonEach() throws InterruptedException {
    long id = steps.ready(UploadSteps.DECISION);

    post(id, form(id), "merge:2");
    assertThat(labels(id)).containsExactly("PP1", "1");
    Map<String, String> typed = open(id, 1);
    typed.put("words", "darüber zu");
    post(id, typed, "words:1");
    assertThat(labels(id)).containsExactly("PP1", "1", "2");
    post(id, form(id), "drop:0");
    assertThat(get(id, "")).bodyText().contains("<del>besorgt über", "eine wird nicht übernommen");
    post(id, form(id), "take:0");
    assertThat(get(id, "")).bodyText().doesNotContain("<del>");
  }

  @Test
  void openingAnotherProvisionLosesNothingThatWasTyped() throws InterruptedException {
    long id = steps.ready(UploadSteps.DECISION);
    Map<String, String> typed = open(id, 1);
    typed.put("label", "1bis");

    assertThat(post(id, typed, "edit:2"))
        .hasRedirectedUrl("/ingest/" + id + "/preview?at=2&target=#p2");
    assertThat(labels(id)).containsExactly("PP1", "1bis", "2");
  }

  @Test
  void aMistakeGetsASentenceAndWhatWasTypedStays() throws InterruptedException {
    long id = steps.ready(UploadSteps.DECISION);
    Map<String, String> typed = open(id, 2);
    typed.put("label", "1");
    typed.put("text", "ein anderer Text");
    typed.put("title", "Ein anderer Titel");

    assertThat(post(id, typed, "save"))
        .hasStatus(422)
        .bodyText()
        .contains(
            "Die Nummer 1 trägt schon eine andere Bestimmung",
            "ein anderer Text</textarea>",
            "value=\"Ein anderer Titel\"");
    assertThat(labels(id)).containsExactly("PP1", "1", "2");
    assertThat(post(id, form(id), "merge:0")).hasStatus(422).bodyText().contains("Vor PP1 steht");
    assertThat(post(id, form(id), "cut:1:9999")).hasStatus(422);
    assertThat(post(id, form(id), "nonsense:x")).hasStatus(303);
  }

  @Test
  void aKindThatDoesNotExistIsABadRequest() throws InterruptedException {
    long id = steps.ready(UploadSteps.DECISION);
    Map<String, String> typed = open(id, 2);
    typed.put("kind", "UNSINN");

    assertThat(post(id, typed, "save")).hasStatus(400);
    assertThat(uploads.get(id).mends()).isEmpty();
  }

  @Test
  void whoWasOvertakenSeesThePresentStateAndWhatTheyWanted() throws InterruptedException {
    long id = steps.ready(UploadSteps.DECISION);
    Map<String, String> slow = open(id, 2);
    slow.put("text", "langsam, aber sorgfältig berichtigt");
    Map<String, String> quick = open(id, 2);
    quick.put("label", "3");
    mvc.post()
        .uri("/ingest/" + id + "/preview")
        .params(values(quick, "save"))
        .with(SignIn.as("analyst-2", Role.ANALYST))
        .with(csrf())
        .exchange();

    MvcTestResult answer = post(id, slow, "merge:2");

    assertThat(answer)
        .hasStatus(409)
        .bodyText()
        .contains(
            "analyst-2 hat die Gliederung inzwischen geändert",
            "Noch nicht ausgeführt: 3 mit voriger verbinden",
            "langsam, aber sorgfältig berichtigt</textarea>",
            "name=\"label\" type=\"text\" autocomplete=\"off\" value=\"3\"",
            "name=\"action\" value=\"merge:2\"");
    assertThat(labels(id)).containsExactly("PP1", "1", "3");
  }

  @Test
  void whoWantsToDiscardSeesFirstWhatSomebodyElseMended() throws InterruptedException {
    long id = steps.ready(UploadSteps.DECISION);
    Map<String, String> slow = form(id);
    slow.put("adoptedOn", "kein Tag");
    post(id, form(id), "merge:2");

    MvcTestResult answer = post(id, slow, "discard");

    assertThat(answer)
        .hasStatus(409)
        .bodyText()
        .contains("inzwischen geändert", "Noch nicht ausgeführt: den Upload verwerfen")
        .contains("name=\"action\" value=\"discard\"");
    assertThat(uploads.get(id).state()).isEqualTo(UploadState.READY);
    assertThat(post(id, fields(answer), "discard")).hasRedirectedUrl("/ingest");
    assertThat(uploads.get(id).state()).isEqualTo(UploadState.DISCARDED);
  }

  @Test
  void theTextForAProvisionThatIsGoneIsShown() throws InterruptedException {
    long id = steps.ready(UploadSteps.DECISION);
    Map<String, String> slow = open(id, 2);
    slow.put("text", "mühsam getippt");
    post(id, form(id), "merge:2");

    assertThat(post(id, slow, "drop:2"))
        .hasStatus(409)
        .bodyText()
        .contains("gibt es nicht mehr", "mühsam getippt</textarea>")
        .doesNotContain("Jetzt ausführen");
  }
}
