package de.umsetzungsmonitor.web.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionText;
import de.umsetzungsmonitor.domain.provision.ProvisionTexts;
import de.umsetzungsmonitor.domain.upload.UploadState;
import de.umsetzungsmonitor.web.SignIn;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Accepting a split: as a document of its own or as the new version of one. */
class PreviewAcceptanceTest extends PreviewTest {

  @Autowired ProvisionTexts texts;

  @Test
  void theAcceptedSplitIsTheDocumentAndNobodyAcceptsItTwice() throws InterruptedException {
    long id = steps.ready(UploadSteps.DECISION);
    Map<String, String> typed = open(id, 2);
    typed.put("label", "3");
    typed.put("adoptedOn", "3.12.2021");
    Map<String, String> other = form(id);

    assertThat(post(id, typed, "accept"))
        .hasStatus(303)
        .hasRedirectedUrl("/documents/osce-mc-dec-4-21")
        .flash()
        .containsEntry("message", "Dokument gespeichert, mit 2 Bestimmungen.");

    assertThat(texts.ofDocument(documents.get("osce-mc-dec-4-21")))
        .extracting(ProvisionText::label)
        .containsExactly("PP1", "1", "3");
    assertThat(documents.get("osce-mc-dec-4-21").metadata().adoptedOn())
        .isEqualTo(LocalDate.of(2021, 12, 3));
    assertThat(post(id, other, "accept"))
        .hasStatus(409)
        .bodyText()
        .contains("Übernommen von analyst", "/documents/osce-mc-dec-4-21");
    assertThat(documents.count()).isEqualTo(1);
    assertThat(uploads.get(id).state()).isEqualTo(UploadState.ACCEPTED);
  }

  @Test
  void withoutAnOrganizationNothingIsAccepted() throws InterruptedException {
    long id = steps.ready("1. Erster Satz eines Textes.\n\n2. Zweiter Satz eines Textes.\n");

    assertThat(post(id, form(id), "accept"))
        .hasStatus(422)
        .bodyText()
        .contains("href=\"#organization\"", "welche Organisation den Text beschlossen hat");
    assertThat(documents.count()).isZero();
  }

  @Test
  void aDocumentOfTheSymbolThatSomebodyTypesIsPointedToAndChosen() throws InterruptedException {
    examples.document("mc.dec/4/21".replaceAll("[./]", "-"), Organization.OSCE, null, "Alt.");
    long id = steps.ready(UploadSteps.DECISION);
    Map<String, String> typed = form(id);
    typed.put("target", "");
    typed.put("symbol", "MC-DEC-4-21");
    assertThat(post(id, typed, "save")).hasRedirectedUrl("/ingest/" + id + "/preview?page=1");

    assertThat(get(id, ""))
        .bodyText()
        .contains("schon ein Dokument gespeichert", "href=\"/documents/mc-dec-4-21\"")
        .contains("value=\"mc-dec-4-21:1\" checked=\"checked\"");
  }

  @Test
  void aTextOfTheSameSymbolBecomesTheNewVersionUnlessSomebodyChoosesOtherwise()
      throws InterruptedException {
    long first = steps.ready(UploadSteps.DECISION);
    Map<String, String> dated = form(first);
    dated.put("adoptedOn", "2021-12-03");
    post(first, dated, "accept");
    long id = steps.ready(UploadSteps.DECISION.replace("ihre Flüsse", "alle Flüsse"));

    assertThat(get(id, ""))
        .bodyText()
        .contains("neue Fassung von MC.DEC/4/21 (bisher Fassung 1)")
        .contains("/ingest/" + id + "/changes?document=osce-mc-dec-4-21");
    assertThat(
            mvc.get()
                .uri("/ingest/" + id + "/changes?document=osce-mc-dec-4-21")
                .with(SignIn.analyst()))
        .hasStatusOk()
        .bodyText()
        .contains("Was sich gegenüber MC.DEC/4/21 ändert", "Noch ist nichts gespeichert")
        .contains("<del>ihre</del>", "<ins>alle</ins>", "1 geändert", "2 unverändert");
    assertThat(documents.get("osce-mc-dec-4-21").version()).isEqualTo(1);

    assertThat(post(id, "accept")).hasRedirectedUrl("/documents/osce-mc-dec-4-21");
    assertThat(documents.get("osce-mc-dec-4-21").version()).isEqualTo(2);
    assertThat(documents.get("osce-mc-dec-4-21").metadata().adoptedOn())
        .as("a corrected text is of the same day, on which depends whom it binds")
        .isEqualTo(LocalDate.of(2021, 12, 3));
    assertThat(documents.count()).isEqualTo(1);

    long own = steps.ready(UploadSteps.DECISION.replace("ihre Flüsse", "manche Flüsse"));
    Map<String, String> typed = form(own);
    typed.put("target", "");
    assertThat(post(own, typed, "accept")).hasRedirectedUrl("/documents/osce-mc-dec-4-21-2");
  }

  @Test
  void ofTwoWhoComparedWithTheSameVersionTheSecondLooksAgain() throws InterruptedException {
    post(steps.ready(UploadSteps.DECISION), "accept");
    long first = steps.ready(UploadSteps.DECISION.replace("ihre Flüsse", "alle Flüsse"));
    long second = steps.ready(UploadSteps.DECISION.replace("ihre Flüsse", "die Flüsse"));
    Map<String, String> compared = form(second);
    post(first, "accept");

    assertThat(post(second, compared, "accept"))
        .hasStatus(409)
        .bodyText()
        .contains("Inzwischen gilt eine neue Fassung", "(bisher Fassung 2)");
    assertThat(documents.get("osce-mc-dec-4-21").version()).isEqualTo(2);
    assertThat(post(second, "accept")).hasStatus(303);
    assertThat(documents.get("osce-mc-dec-4-21").version()).isEqualTo(3);
  }

  @Test
  void onlyLikelyDocumentsAreOfferedAndOthersAreFound() throws InterruptedException {
    examples.document("osze", Organization.OSCE, LocalDate.of(2020, 1, 1), "Anderes.");
    examples.document("un-1", Organization.UN, LocalDate.of(2022, 12, 15), "Anderes.");
    long id = steps.ready(UploadSteps.DECISION);
    assertThat(get(id, "")).bodyText().contains("osze:1").doesNotContain("un-1:1");
    Map<String, String> typed = form(id);
    typed.put("find", "titel von UN");
    typed.put("title", "Saubere Bäche");

    assertThat(post(id, typed, "find"))
        .hasRedirectedUrl("/ingest/" + id + "/preview?page=1&target=&find=titel%20von%20UN");
    assertThat(get(id, "?find=titel von UN"))
        .bodyText()
        .contains("un-1:1", "Titel von un-1", "value=\"Saubere Bäche\"")
        .doesNotContain("osze:1");
    assertThat(get(id, "?target=osze:1&find=Hubschrauber"))
        .bodyText()
        .contains("value=\"osze:1\" checked=\"checked\"", "Kein anderes Dokument passt zu");
  }

  @Test
  void theChoiceOfADocumentSurvivesAMend() throws InterruptedException {
    examples.document("un-1", Organization.UN, LocalDate.of(2022, 12, 15), "Anderes.");
    long id = steps.ready(UploadSteps.DECISION);
    Map<String, String> typed = form(id);
    typed.put("target", "un-1:1");

    assertThat(post(id, typed, "merge:2"))
        .hasRedirectedUrl("/ingest/" + id + "/preview?at=1&target=un-1:1#p1");
    assertThat(get(id, "?at=1&target=un-1:1"))
        .bodyText()
        .contains("value=\"un-1:1\" checked=\"checked\"");
  }

  @Test
  void theChoiceOfADocumentSurvivesTheWayToOtherPlaces() throws InterruptedException {
    examples.document("un-1", Organization.UN, LocalDate.of(2022, 12, 15), "Anderes.");
    String more =
        IntStream.rangeClosed(4, 60)
            .mapToObj(
                i -> "%n%d. beauftragt das Sekretariat, auch Teil %d zu prüfen;%n".formatted(i, i))
            .collect(Collectors.joining());
    long id = steps.ready(UploadSteps.DECISION + more);
    String address = "href=\"/ingest/" + id + "/preview";

    assertThat(get(id, "?target=un-1:1"))
        .bodyText()
        .contains(address + "?page=2&amp;target=un-1:1\"")
        .containsPattern("preview\\?at=\\d+&amp;target=un-1:1#p");
    assertThat(get(id, "?page=2&target=")).bodyText().contains(address + "?page=1&amp;target=\"");
    assertThat(get(id, "")).bodyText().contains(address + "?page=2\"");
  }
}
