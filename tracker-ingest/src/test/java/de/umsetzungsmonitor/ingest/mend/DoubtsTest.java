package de.umsetzungsmonitor.ingest.mend;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.ingest.mend.Doubt.Reason;
import de.umsetzungsmonitor.ingest.preview.SplitProvision;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoubtsTest {

  @Test
  void nothingIsDoubtfulInACleanSplit() {
    assertThat(doubts(piece("1", 1, "Der Rat begrüßt."), piece("2", 1, "Er ersucht sie.")))
        .isEmpty();
  }

  @Test
  void anArticleThatHasOnlyParagraphsIsNotMissing() {
    assertThat(
            doubts(
                piece("Art. 1", 1, "Diese Richtlinie regelt."),
                piece("Art. 2 Abs. 1", 1, "Die Staaten sorgen."),
                piece("Art. 2 Abs. 2", 1, "Die Kommission prüft."),
                piece("Art. 3", 1, "Sie tritt in Kraft."),
                piece("Art. 5 Abs. 1", 1, "Sie gilt.")))
        .containsExactly(new Doubt(4, "Art. 5 Abs. 1", Reason.GAP, "4"));
  }

  @Test
  void aGapInTheNumbersNamesWhatIsMissing() {
    assertThat(
            doubts(
                piece("1", 1, "Der Rat begrüßt."),
                piece("3", 1, "Der Rat ersucht."),
                piece("7", 1, "Der Rat dankt.")))
        .containsExactly(new Doubt(1, "3", Reason.GAP, "2"), new Doubt(2, "7", Reason.GAP, "4–6"));
  }

  @Test
  void numbersThatStartAgainAreNoGap() {
    assertThat(
            doubts(
                piece("1", 1, "Der Rat begrüßt."),
                piece("2", 1, "Der Rat ersucht."),
                piece("Anlage 1", 1, "Der Rat dankt."),
                piece("Anlage 2", 1, "Der Rat dankt.")))
        .isEmpty();
  }

  @Test
  void aNumberThatStandsTwiceIsDoubtful() {
    assertThat(doubts(piece("1", 1, "Der Rat begrüßt."), piece("1 [2]", 1, "Er ersucht sie.")))
        .containsExactly(new Doubt(1, "1 [2]", Reason.REPEATED, ""));
  }

  @Test
  void theNextNumberWithinATextIsDoubtful() {
    assertThat(doubts(piece("7", 1, "Der Rat begrüßt. 8. Der Rat ersucht sie.")))
        .containsExactly(new Doubt(0, "7", Reason.NUMBER_LOST, "8"));
    assertThat(doubts(piece("7", 1, "Der Rat begrüßt den Bericht vom 8. Mai."))).isEmpty();
  }

  @Test
  void veryLongAndVeryShortProvisionsAreDoubtful() {
    assertThat(doubts(piece("1", 1, "Wort ".repeat(700)), piece("2", 1, "12")))
        .extracting(Doubt::reason)
        .containsExactly(Reason.VERY_LONG, Reason.VERY_SHORT);
  }

  @Test
  void aProvisionThatBeginsInLowerCaseOnANewPageMayGoOnFromThePageBefore() {
    assertThat(
            doubts(
                piece("1", 1, "Der Rat begrüßt die Arbeit der"),
                piece("Abs. 1", 2, "beteiligten Stellen."),
                piece("2", 2, "Der Rat ersucht sie.")))
        .containsExactly(new Doubt(1, "Abs. 1", Reason.LOWER_CASE, ""));
  }

  @Test
  void whatIsDroppedIsNotDoubted() {
    MendedSplit split = MendedSplit.of(List.of(piece("1", 1, "Der Rat."), piece("9", 1, "x")));

    assertThat(new Drop(1).apply(split).doubts()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Der Rat begrüßt. Er ersucht sie. | 0, 17",
        "Siehe Nr. 5 des Beschlusses vom 3. Mai 2020. Danach gilt er. | 0, 45",
        "Der Rat fordert auf: (a) zu handeln; (b) zu berichten. | 0, 21, 37",
        "gemäß Art. 5 Abs. 2 der Verordnung | 0",
        "Der Rat begrüßt. 8. Der Rat ersucht. | 0, 17"
      })
  void sentencesAndNumbersAreOfferedAsPlacesToCut(String text, String offsets) {
    assertThat(CutPlaces.parts(text).stream().map(part -> "" + part.offset()).toList())
        .containsExactly(offsets.split(", "));
  }

  private static List<Doubt> doubts(SplitProvision... provisions) {
    return MendedSplit.of(List.of(provisions)).doubts();
  }

  private static SplitProvision piece(String label, int page, String text) {
    return new SplitProvision(
        "x_" + label,
        label,
        label.startsWith("Abs.") ? ProvisionKind.NARRATIVE : ProvisionKind.OPERATIVE,
        null,
        null,
        text,
        List.of(),
        1,
        page);
  }
}
