package de.umsetzungsmonitor.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.ingest.preview.FoundMetadata;
import de.umsetzungsmonitor.ingest.preview.SplitFootnote;
import de.umsetzungsmonitor.ingest.preview.SplitPreview;
import de.umsetzungsmonitor.ingest.preview.SplitProvision;
import de.umsetzungsmonitor.ingest.preview.TextFamily;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What else must hold of the five texts: completeness, footnotes, metadata, encodings. */
class SeedTextTest {

  @Test
  void everySentenceOfTheCommunicationIsInSomeProvision() {
    String text = new String(Splits.seed("eu-com-2020-607"), StandardCharsets.UTF_8);
    String bare =
        text.replaceAll("\\[footnoteRef:\\d+]", "").replaceAll("(?s)\\[\\d+: [^\\[]*?]", "");
    List<String> sentences =
        Arrays.stream(bare.split("\n"))
            .flatMap(line -> Arrays.stream(line.split("(?<=[.!?])\\s+")))
            .filter(sentence -> sentence.strip().matches("(?s).*[.!?]+$"))
            .map(GoldScore::norm)
            .filter(sentence -> !sentence.isEmpty())
            .toList();
    String provisions =
        Splits.split(Splits.seed("eu-com-2020-607")).provisions().stream()
            .map(provision -> GoldScore.norm(provision.text()))
            .collect(Collectors.joining("|"));

    assertThat(sentences).hasSizeGreaterThan(200).allMatch(provisions::contains);
  }

  @Test
  void everyFootnoteHangsOnTheProvisionThatBearsItsMark() {
    SplitPreview un = Splits.split(Splits.seed("un-a-res-77-233"));

    assertThat(notes(un)).extracting(SplitFootnote::mark).containsExactly("1", "2", "3", "4", "5");
    SplitProvision second = provision(un, "PP2");
    assertThat(second.footnotes()).hasSize(2);
    assertThat(before(second, 0)).endsWith("das Übereinkommen über die Rechte des Kindes");
    assertThat(before(second, 1)).endsWith("Kinderprostitution und die Kinderpornografie");
    assertThat(second.footnotes().get(1).text())
        .startsWith("Ebd., Vol. 2171")
        .endsWith("AS 2006 5441.");
    assertThat(provision(un, "PP3").text()).contains("eingedenk dessen, dass Kinder im Kontext");
  }

  @Test
  void theCommunicationKeepsAllItsFootnotesAndNoneOfThemInTheText() {
    SplitPreview communication = Splits.split(Splits.seed("eu-com-2020-607"));

    assertThat(notes(communication)).hasSize(92).allMatch(note -> note.offset() != null);
    assertThat(communication.provisions())
        .allMatch(p -> !p.text().contains("footnoteRef") && !p.text().contains("Ebd."));
    assertThat(notes(communication))
        .filteredOn(note -> note.mark().equals("14"))
        .singleElement()
        .satisfies(
            note -> assertThat(note.text()).contains("2020; Frankfurter Allgemeine Zeitung"));
  }

  @Test
  void theConclusionsKeepTheirFootnotesAndTheTextOfTheirLinks() {
    SplitPreview council = Splits.split(Splits.seed("eu-council-12326-19"));

    assertThat(notes(council)).hasSize(15);
    SplitProvision fifth = provision(council, "5");
    assertThat(before(fifth, 0)).endsWith("mit dem Besitzstand der EU");
    assertThat(provision(council, "7.d").footnotes().getFirst().text())
        .startsWith("COM(2015) 185 final und der Entwurf");
  }

  @Test
  void joinsBrokenWordsAndKeepsHyphensThatBelongToWords() {
    SplitPreview un = Splits.split(Splits.seed("un-a-res-77-233"));

    assertThat(provision(un, "PP19").text()).contains("Multi-Akteur-Partnerschaften");
    assertThat(provision(un, "2").text())
        .contains("Internetdiensten und -zugang ins Leben")
        .contains("Verschüsselungs- und Anonymisierungsfunktionen");
    assertThat(provision(un, "19").text()).contains("Drogen- und Verbrechensbekämpfung");
    assertThat(provision(un, "PP3").text()).contains("Strafrechtspflege").contains("Kyoto (Japan)");
  }

  @Test
  void readsWhatTheTextsSayAboutThemselves() {
    assertThat(Splits.split(Splits.seed("un-a-res-77-233")).metadata())
        .isEqualTo(
            new FoundMetadata(
                "A/RES/77/233",
                "Verstärkung nationaler und internationaler Anstrengungen, auch mit dem Privatsektor,"
                    + " zum Schutz von Kindern vor sexueller Ausbeutung und sexuellem Missbrauch",
                Organization.UN,
                "Generalversammlung",
                "Resolution",
                LocalDate.of(2022, 12, 15),
                "de"));
    FoundMetadata osce = Splits.split(Splits.seed("osce-mc-dec-9-07")).metadata();
    assertThat(osce.symbol()).isEqualTo("MC.DEC/9/07");
    assertThat(osce.adoptedOn()).isNull();
    FoundMetadata council = Splits.split(Splits.seed("eu-council-12326-19")).metadata();
    assertThat(council.symbol()).isEqualTo("12326/19");
    assertThat(council.adoptedOn()).isEqualTo(LocalDate.of(2019, 9, 27));
    assertThat(council.type()).isEqualTo("Schlussfolgerungen (Entwurf)");
    SplitPreview communication = Splits.split(Splits.seed("eu-com-2020-607"));
    assertThat(communication.family()).isEqualTo(TextFamily.COMMISSION_COMMUNICATION);
    assertThat(communication.metadata().symbol()).isNull();
    assertThat(Splits.split(Splits.seed("g7-2022-ijm")).metadata().organization())
        .isEqualTo(Organization.G7);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "un-a-res-77-233",
        "osce-mc-dec-9-07",
        "eu-council-12326-19",
        "eu-com-2020-607",
        "g7-2022-ijm"
      })
  void splitsTheSameInEveryEncoding(String name) {
    String text = new String(Splits.seed(name), StandardCharsets.UTF_8);
    List<String> expected = rendered(Splits.seed(name));

    assertThat(rendered(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE))).isEqualTo(expected);
    assertThat(rendered(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))).isEqualTo(expected);
    assertThat(rendered(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(expected);
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
    assertThat(rendered(decomposed.getBytes(StandardCharsets.UTF_8))).isEqualTo(expected);
    if (Charset.forName("windows-1252").newEncoder().canEncode(text)) {
      assertThat(rendered(text.getBytes(Charset.forName("windows-1252")))).isEqualTo(expected);
    }
  }

  private static List<String> rendered(byte[] bytes) {
    return Splits.split(bytes).provisions().stream().map(SplitProvision::toString).toList();
  }

  private static SplitProvision provision(SplitPreview preview, String label) {
    return preview.provisions().stream()
        .filter(p -> p.label().equals(label))
        .findFirst()
        .orElseThrow();
  }

  private static List<SplitFootnote> notes(SplitPreview preview) {
    return preview.provisions().stream().flatMap(p -> p.footnotes().stream()).toList();
  }

  private static String before(SplitProvision provision, int note) {
    Integer offset = provision.footnotes().get(note).offset();
    assertThat(offset).isNotNull();
    return provision.text().substring(0, offset);
  }
}
