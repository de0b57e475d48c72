package de.umsetzungsmonitor.web.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.document.PolicyDocuments;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionText;
import de.umsetzungsmonitor.domain.provision.ProvisionTexts;
import de.umsetzungsmonitor.domain.upload.UploadState;
import de.umsetzungsmonitor.domain.upload.Uploads;
import de.umsetzungsmonitor.ingest.mend.Piece;
import de.umsetzungsmonitor.ingest.upload.UploadSplits;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.web.SignIn;
import de.umsetzungsmonitor.web.WebTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.MultiValueMap;

/** Looking at a split, mending it and accepting it. */
@WebTest
class PreviewPageTest {

  @Autowired MockMvcTester mvc;
  @Autowired UploadSteps steps;
  @Autowired Uploads uploads;
  @Autowired UploadSplits splits;
  @Autowired PolicyDocuments documents;
  @Autowired ProvisionTexts texts;
  @Autowired Examples examples;

  @Test
  void thePreviewShowsWhatWasFoundBesideTheTextThatWasRead() throws InterruptedException {
    long id = steps.ready(UploadSteps.DECISION);

    assertThat(get(id, ""))
        .hasStatusOk()
        .bodyText()
        .contains(
            "value=\"MC.DEC/4/21\"",
            "ein Präambelabsatz",
            "2 Bestimmungen",
            "nicht gefunden: Datum der Annahme",
            "Original, Teil 1 von 1",
            "beauftragt das Sekretariat, darüber zu berichten.",
            "Verpflichtung · Einrichtungen",
            "Vorschlag, ")
        .doesNotContain("<mark>");
  }

  @Test
  void thePlaceOfTheProvisionThatIsOpenIsMarkedInTheOriginal() throws InterruptedException {
    long id = steps.ready(UploadSteps.DECISION);

    assertThat(get(id, "?at=1"))
        .bodyText()
        .contains("<mark>1. die Teilnehmerstaaten zu ermutigen")
        .doesNotContain("<mark>2. beauftragt");
  }

  @Test
  void doubtfulPlacesAreNamedAndLinked() throws InterruptedException {
    long id = steps.ready(UploadSteps.DECISION.replace("2. beauftragt", "5. beauftragt"));

    assertThat(get(id, ""))
        .bodyText()
        .contains(
            "Eine Stelle sollten Sie ansehen",
            "5: Lücke davor (2–4)",
            "href=\"/ingest/" + id + "/preview?at=2#p2\"");
  }

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

  @Test
  void theAcceptedSplitIsTheDocumentAndNobodyAcceptsItTwice() throws InterruptedException {
    long id = steps.ready(UploadSteps.DECISION);
    Map<String, String> typed = open(id, 2);
    typed.put("label", "3");
    typed.put("adoptedOn", "2021-12-03");
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
    post(steps.ready(UploadSteps.DECISION), "accept");
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
    assertThat(documents.count()).isEqualTo(1);

    long own = steps.ready(UploadSteps.DECISION.replace("ihre Flüsse", "manche Flüsse"));
    Map<String, String> typed = form(own);
    typed.put("target", "");
    assertThat(post(own, typed, "accept")).hasRedirectedUrl("/documents/osce-mc-dec-4-21-2");
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

  @Test
  void aKindThatDoesNotExistIsABadRequest() throws InterruptedException {
    long id = steps.ready(UploadSteps.DECISION);
    Map<String, String> typed = open(id, 2);
    typed.put("kind", "UNSINN");

    assertThat(post(id, typed, "save")).hasStatus(400);
    assertThat(uploads.get(id).mends()).isEmpty();
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
  void aLongSplitIsShownPageByPage() throws InterruptedException {
    String text =
        IntStream.rangeClosed(1, 120)
            .mapToObj(i -> i + ". Die Staaten mögen den Fluss Nummer " + i + " reinigen.\n\n")
            .collect(Collectors.joining());
    long id = steps.ready(text);

    assertThat(get(id, "")).bodyText().contains("Angezeigt: 1 bis 50 von 120.");
    assertThat(get(id, "?page=3")).bodyText().contains("Angezeigt: 101 bis 120 von 120.");
    assertThat(get(id, "?at=70"))
        .bodyText()
        .contains("Angezeigt: 51 bis 100 von 120.", "<mark>71. Die Staaten");
    assertThat(get(id, "?page=99&original=99")).hasStatusOk();
  }

  @Test
  void thePageSpeaksEnglish() throws InterruptedException {
    long id = steps.ready(UploadSteps.DECISION);

    assertThat(get(id, "?at=1&lang=en"))
        .bodyText()
        .contains("Preview of the split", "merge with the one before")
        .doesNotContain("Gliederung");
  }

  private MvcTestResult get(long id, String query) {
    return mvc.get().uri("/ingest/" + id + "/preview" + query).with(SignIn.analyst()).exchange();
  }

  private MvcTestResult post(long id, Map<String, String> form, String action) {
    return mvc.post()
        .uri("/ingest/" + id + "/preview")
        .params(values(form, action))
        .with(SignIn.analyst())
        .with(csrf())
        .exchange();
  }

  private MvcTestResult post(long id, String action) {
    return post(id, form(id), action);
  }

  /** The fields of the page as a browser would send them. */
  private Map<String, String> form(long id) {
    return fields(get(id, ""));
  }

  private Map<String, String> open(long id, int key) {
    return fields(get(id, "?at=" + key));
  }

  private static Map<String, String> fields(MvcTestResult page) {
    FormElement form =
        (FormElement) Jsoup.parse(body(page)).selectStream("#preview").findFirst().orElseThrow();
    Map<String, String> fields = new LinkedHashMap<>();
    form.formData().forEach(field -> fields.put(field.key(), field.value()));
    return fields;
  }

  private static String body(MvcTestResult page) {
    return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private static MultiValueMap<String, String> values(Map<String, String> form, String action) {
    Map<String, String> sent = new LinkedHashMap<>(form);
    sent.put("action", action);
    return MultiValueMap.fromSingleValue(sent);
  }

  private List<String> labels(long id) {
    return splits.of(uploads.get(id)).mended().pieces().stream().map(Piece::label).toList();
  }
}
