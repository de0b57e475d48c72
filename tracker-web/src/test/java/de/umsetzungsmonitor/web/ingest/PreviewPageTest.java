package de.umsetzungsmonitor.web.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Looking at a split. */
class PreviewPageTest extends PreviewTest {

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
}
