package de.umsetzungsmonitor.ingest.mend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.ingest.preview.SplitFootnote;
import de.umsetzungsmonitor.ingest.preview.SplitProvision;
import de.umsetzungsmonitor.testing.CpuTime;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Paragraphs 1, 7 with points a and b, and 9; each mend is tried on them. */
class MendTest {

  private static final int ONE = 0;
  private static final int SEVEN = 1;
  private static final int POINT_A = 2;
  private static final int POINT_B = 3;
  private static final int NINE = 4;

  private final MendedSplit split =
      MendedSplit.of(
          List.of(
              paragraph("1", "Der Rat begrüßt den Bericht.", note("3", 27)),
              paragraph("7", "Der Rat fordert auf. Er ersucht ferner,", note("4", 20)),
              point("7", "a", "zu handeln;"),
              point("7", "b", "zu berichten."),
              paragraph("9", "Schluss der Sitzung.")));

  @Test
  void aProvisionIsMergedWithTheOneBeforeItWithFootnotesAndPoints() {
    MendedSplit merged = new Merge(SEVEN).apply(split);

    assertThat(labels(merged)).containsExactly("1", "7.a", "7.b", "9");
    Piece first = merged.find(ONE).orElseThrow();
    assertThat(first.text())
        .isEqualTo("Der Rat begrüßt den Bericht. Der Rat fordert auf. Er ersucht ferner,");
    assertThat(first.provision().footnotes())
        .extracting(SplitFootnote::offset)
        .containsExactly(27, 49);
    assertThat(merged.provisions().get(1).parentEId()).isEqualTo("para_1");
  }

  @Test
  void aWordBrokenBetweenTwoProvisionsIsJoined() {
    MendedSplit broken =
        MendedSplit.of(
            List.of(paragraph("1", "schützt die Kin-"), paragraph("2", "der im Internet")));
    MendedSplit kept =
        MendedSplit.of(List.of(paragraph("1", "Sicherungs-"), paragraph("2", "und Herausgabe")));

    assertThat(new Merge(1).apply(broken).find(0).orElseThrow().text())
        .isEqualTo("schützt die Kinder im Internet");
    assertThat(new Merge(1).apply(kept).find(0).orElseThrow().text())
        .isEqualTo("Sicherungs- und Herausgabe");
  }

  @Test
  void theFirstProvisionHasNothingBeforeIt() {
    assertFlaw(new Merge(ONE), MendFlaw.NOTHING_BEFORE);
    assertFlaw(new Merge(99), MendFlaw.GONE);
  }

  @Test
  void cutAtASentenceTheSecondPartTakesTheNextNumberAndThePoints() {
    MendedSplit cut = new Cut(SEVEN, 21).apply(split);

    assertThat(labels(cut)).containsExactly("1", "7", "8", "8.a", "8.b", "9");
    assertThat(cut.pieces().get(1).text()).isEqualTo("Der Rat fordert auf.");
    assertThat(cut.pieces().get(1).provision().footnotes()).containsExactly(note("4", 20));
    assertThat(cut.pieces().get(2).text()).isEqualTo("Er ersucht ferner,");
    assertThat(cut.provisions().get(3).parentEId()).isEqualTo("para_8");
    assertThat(eIds(cut))
        .containsExactly(
            "para_1", "para_7", "para_8", "para_8__point_a", "para_8__point_b", "para_9");
  }

  @Test
  void theSecondPartTakesTheNumberThatItBeginsWith() {
    MendedSplit glued =
        MendedSplit.of(List.of(paragraph("4", "Erstens. 12. Zweitens."), paragraph("5", "Ende.")));

    MendedSplit cut = new Cut(0, 9).apply(glued);

    assertThat(labels(cut)).containsExactly("4", "12", "5");
    assertThat(cut.pieces().get(1).text()).isEqualTo("Zweitens.");
  }

  @Test
  void aLetterAtTheCutMakesAPointOfTheParagraph() {
    MendedSplit glued =
        MendedSplit.of(List.of(paragraph("4", "Der Rat ersucht, a) zu handeln;", note("1", 29))));

    MendedSplit cut = new Cut(0, 17).apply(glued);

    assertThat(labels(cut)).containsExactly("4", "4.a");
    SplitProvision point = cut.provisions().get(1);
    assertThat(point.kind()).isEqualTo(ProvisionKind.POINT);
    assertThat(point.parentEId()).isEqualTo("para_4");
    assertThat(point.text()).isEqualTo("zu handeln;");
    assertThat(point.footnotes()).containsExactly(note("1", 9));
  }

  @Test
  void whereNoNumberIsFreeTheSecondPartIsToldApart() {
    MendedSplit cut = new Cut(ONE, 8).apply(split);
    MendedSplit again = new Cut(ONE, 4).apply(cut);

    assertThat(labels(cut)).startsWith("1", "2", "7");
    assertThat(labels(again)).startsWith("1", "1 [2]", "2");
    assertThat(eIds(again)).startsWith("para_1", "para_1_v2", "para_2").doesNotHaveDuplicates();
  }

  @Test
  void aCutNeedsTextOnBothSides() {
    assertFlaw(new Cut(ONE, 0), MendFlaw.NO_SUCH_PLACE);
    assertFlaw(new Cut(ONE, 999), MendFlaw.NO_SUCH_PLACE);
  }

  @Test
  void aNewNumberGoesThroughToThePoints() {
    MendedSplit relabelled = new Relabel(SEVEN, " 17bis ").apply(split);

    assertThat(labels(relabelled)).containsExactly("1", "17bis", "17bis.a", "17bis.b", "9");
    assertThat(eIds(relabelled))
        .containsExactly(
            "para_1", "para_17bis", "para_17bis__point_a", "para_17bis__point_b", "para_9");
  }

  @Test
  void aNumberIsNeitherEmptyNorTooLongNorTaken() {
    assertFlaw(new Relabel(SEVEN, " "), MendFlaw.LABEL_EMPTY);
    assertFlaw(new Relabel(SEVEN, "7".repeat(121)), MendFlaw.LABEL_TOO_LONG);
    assertFlaw(new Relabel(SEVEN, "9"), MendFlaw.LABEL_TAKEN);
    assertThat(labels(new Relabel(SEVEN, "7").apply(split))).isEqualTo(labels(split));
  }

  @Test
  void anotherKindIsSeenInTheEId() {
    MendedSplit changed = new ChangeKind(ONE, ProvisionKind.RECITAL).apply(split);

    assertThat(changed.provisions().getFirst().kind()).isEqualTo(ProvisionKind.RECITAL);
    assertThat(eIds(changed)).startsWith("rec_1");
  }

  @Test
  void whatIsDroppedTakesItsPointsAlongAndComesBackWithThem() {
    MendedSplit dropped = new Drop(SEVEN).apply(split);

    assertThat(dropped.provisions()).extracting(SplitProvision::label).containsExactly("1", "9");
    assertThat(labels(dropped)).as("still shown").hasSize(5);
    assertThat(new TakeUp(SEVEN).apply(dropped)).isEqualTo(split);
  }

  @Test
  void aPointThatIsTakenUpAloneStandsOneHigher() {
    MendedSplit mended = split.apply(List.of(new Drop(SEVEN), new TakeUp(POINT_B)));

    assertThat(mended.provisions().get(1).label()).isEqualTo("7.b");
    assertThat(mended.provisions().get(1).parentEId()).isNull();
  }

  @Test
  void aNumberThatWasGivenAwayMeanwhileKeepsADroppedProvisionOut() {
    MendedSplit given = split.apply(List.of(new Drop(SEVEN), new Relabel(NINE, "7")));

    assertThatThrownBy(() -> new TakeUp(SEVEN).apply(given))
        .isInstanceOfSatisfying(
            FlawedMend.class,
            flawed -> {
              assertThat(flawed.flaw()).isEqualTo(MendFlaw.LABEL_TAKEN);
              assertThat(flawed.label()).isEqualTo("7");
            });
    assertThat(eIds(given)).doesNotHaveDuplicates();
  }

  @Test
  void aCorrectedTextKeepsItsFootnotesInTheirPlaces() {
    String before = "Der Rat be tont die Kin- der und die Rechte aller.";
    String after = "Der Rat betont die Kinder und die Rechte aller.";
    MendedSplit text =
        MendedSplit.of(
            List.of(
                paragraph(
                    "1", before, note("1", 7), note("2", 28), note("3", 43), note("4", null))));

    Piece piece = new Rewrite(0, " " + after + "\n").apply(text).find(0).orElseThrow();

    assertThat(piece.text()).isEqualTo(after);
    assertThat(piece.provision().footnotes())
        .containsExactly(
            note("1", 7),
            note("2", after.indexOf(" und")),
            note("3", after.indexOf(" aller")),
            note("4", null));
  }

  @Test
  void aTextIsNeitherEmptyNorEndless() {
    assertFlaw(new Rewrite(ONE, " \n"), MendFlaw.TEXT_EMPTY);
    assertFlaw(new Rewrite(ONE, "a".repeat(200_001)), MendFlaw.TEXT_TOO_LONG);
  }

  @Test
  void mendsOfALargeSplitStayQuick() throws Throwable {
    MendedSplit large =
        MendedSplit.of(
            IntStream.rangeClosed(1, 100_000)
                .mapToObj(i -> paragraph("" + i, "Erster Satz. Zweiter Satz."))
                .toList());
    List<Mend> mends =
        IntStream.range(0, 40).<Mend>mapToObj(i -> new Rewrite(i * 1000, "Neuer Satz.")).toList();

    assertThat(CpuTime.of(() -> large.apply(mends).doubts())).isLessThan(Duration.ofSeconds(3));
  }

  private void assertFlaw(Mend mend, MendFlaw flaw) {
    assertThatThrownBy(() -> mend.apply(split))
        .isInstanceOfSatisfying(
            FlawedMend.class, flawed -> assertThat(flawed.flaw()).isEqualTo(flaw));
  }

  private static List<String> labels(MendedSplit split) {
    return split.pieces().stream().map(Piece::label).toList();
  }

  private static List<String> eIds(MendedSplit split) {
    return split.pieces().stream().map(piece -> piece.provision().eId()).toList();
  }

  private static SplitProvision paragraph(String number, String text, SplitFootnote... notes) {
    return new SplitProvision(
        "para_" + number, number, ProvisionKind.OPERATIVE, null, null, text, List.of(notes), 1, 1);
  }

  private static SplitProvision point(String number, String letter, String text) {
    String parent = "para_" + number;
    return new SplitProvision(
        parent + "__point_" + letter,
        number + "." + letter,
        ProvisionKind.POINT,
        parent,
        null,
        text,
        List.of(),
        1,
        1);
  }

  private static SplitFootnote note(String mark, @Nullable Integer offset) {
    return new SplitFootnote(mark, "Fußnote " + mark, offset);
  }
}
