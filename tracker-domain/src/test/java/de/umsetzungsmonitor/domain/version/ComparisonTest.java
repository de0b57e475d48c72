package de.umsetzungsmonitor.domain.version;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.testing.CpuTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static final String SAFETY =
      "fordert die Mitgliedstaaten auf, Kinder im digitalen Umfeld besser zu schützen";
  private static final String TRAINING =
      "ersucht die Regierungen, Ermittlungsbehörden angemessen auszustatten und fortzubilden";
  private static final String VICTIMS =
      "ermutigt alle Beteiligten, Opfern einen raschen Zugang zu Hilfsangeboten zu verschaffen";
  private static final String REPORT =
      "bittet den Generalsekretär, der Versammlung auf ihrer nächsten Tagung Bericht zu erstatten";

  @Test
  void anInsertedParagraphIsTheOnlyOneAddedAlthoughAllLaterNumbersMoveOn() {
    assertThat(
            changes(List.of(SAFETY, TRAINING, REPORT), List.of(SAFETY, VICTIMS, TRAINING, REPORT)))
        .containsExactly("UNCHANGED 1-1", "ADDED -2", "RENUMBERED 2-3", "RENUMBERED 3-4");
  }

  @Test
  void aDroppedParagraphStandsBehindTheOneBeforeIt() {
    assertThat(
            changes(List.of(SAFETY, VICTIMS, TRAINING, REPORT), List.of(SAFETY, TRAINING, REPORT)))
        .containsExactly("UNCHANGED 1-1", "DROPPED 2-", "RENUMBERED 3-2", "RENUMBERED 4-3");
  }

  @Test
  void aParagraphThatWasReworkedKeepsItsPlace() {
    assertThat(
            changes(
                List.of(SAFETY, TRAINING),
                List.of(SAFETY + " und Anbieter in die Pflicht zu nehmen", TRAINING)))
        .containsExactly("CHANGED 1-1", "UNCHANGED 2-2");
  }

  @Test
  void aParagraphThatWasReworkedAndMovedOnIsStillTheSame() {
    assertThat(
            changes(
                List.of(SAFETY, TRAINING, REPORT),
                List.of(SAFETY, VICTIMS, TRAINING + " sowie zu vernetzen", REPORT)))
        .containsExactly(
            "UNCHANGED 1-1", "ADDED -2", "RENUMBERED_AND_CHANGED 2-3", "RENUMBERED 3-4");
  }

  @Test
  void anotherTextUnderTheSameNumberIsAnotherProvision() {
    assertThat(changes(List.of(SAFETY, TRAINING), List.of(SAFETY, VICTIMS)))
        .containsExactly("UNCHANGED 1-1", "DROPPED 2-", "ADDED -2");
  }

  @Test
  void twoParagraphsThatChangedPlacesAreRenumbered() {
    assertThat(changes(List.of(SAFETY, TRAINING, REPORT), List.of(TRAINING, SAFETY, REPORT)))
        .containsExactly("RENUMBERED 2-1", "RENUMBERED 1-2", "UNCHANGED 3-3");
  }

  @Test
  void shortPointsThatReadTheSameStayWithTheirParagraph() {
    List<ComparedProvision> before =
        provisions("3=" + SAFETY, "3 a)=Bildung", "3 b)=Gesundheit", "7=" + REPORT, "7 a)=Bildung");
    List<ComparedProvision> after = provisions("2=" + VICTIMS, "6=" + REPORT, "6 a)=Bildung");

    assertThat(told(Comparison.of(before, after)))
        .contains("RENUMBERED 7-6", "RENUMBERED 7 a)-6 a)", "DROPPED 3 a)-", "DROPPED 3 b)-");
  }

  @Test
  void whiteSpaceSoftHyphensAndComposedLettersMakeNoDifference() {
    assertThat(
            changes(
                List.of("die  Mitglied\u00ADstaaten", "schu\u0308tzen\u00A0alle", "E\u2011Mail"),
                List.of("die Mitgliedstaaten", "sch\u00FCtzen alle", "E-Mail")))
        .containsExactly("UNCHANGED 1-1", "UNCHANGED 2-2", "UNCHANGED 3-3");
  }

  @Test
  void aWordThatTurnsTheMeaningIsAChange() {
    assertThat(changes(List.of("Sie sollen handeln."), List.of("Sie sollen nicht handeln.")))
        .containsExactly("CHANGED 1-1");
  }

  @Test
  void everyProvisionOfBothVersionsIsToldOnce() {
    Comparison comparison =
        Comparison.of(
            numbered(List.of(SAFETY, TRAINING, VICTIMS)), numbered(List.of(REPORT, SAFETY)));

    assertThat(comparison.counts())
        .containsEntry(ChangeKind.RENUMBERED, 1)
        .containsEntry(ChangeKind.DROPPED, 2)
        .containsEntry(ChangeKind.ADDED, 1)
        .containsEntry(ChangeKind.UNCHANGED, 0);
    assertThat(comparison.changes()).hasSize(4);
  }

  @Test
  void fiveThousandProvisionsOfWhichEveryOneChangedAreComparedAtOnce() throws Throwable {
    List<String> before = randomTexts(5_000);
    List<String> after = new ArrayList<>();
    before.forEach(text -> after.add(text + " sowie weitere Maßnahmen"));
    after.add(2_500, VICTIMS);

    AtomicReference<Comparison> comparison = new AtomicReference<>();
    Duration spent =
        CpuTime.of(() -> comparison.set(Comparison.of(numbered(before), numbered(after))));

    assertThat(spent).isLessThan(Duration.ofSeconds(5));
    assertThat(comparison.get().counts())
        .containsEntry(ChangeKind.CHANGED, 2_500)
        .containsEntry(ChangeKind.RENUMBERED_AND_CHANGED, 2_500)
        .containsEntry(ChangeKind.ADDED, 1)
        .containsEntry(ChangeKind.DROPPED, 0);
  }

  /** Texts of forty words out of two thousand, which is about what a policy text is made of. */
  private static List<String> randomTexts(int count) {
    Random random = new Random(7);
    return IntStream.range(0, count)
        .mapToObj(text ->
            IntStream.range(0, 40)
                .mapToObj(word -> "wort" + random.nextInt(2_000))
                .collect(Collectors.joining(" ")))
        .toList();
  }

  private static List<String> changes(List<String> before, List<String> after) {
    return told(Comparison.of(numbered(before), numbered(after)));
  }

  private static List<String> told(Comparison comparison) {
    return comparison.changes().stream()
        .map(change ->
            "%s %s-%s"
                .formatted(
                    change.kind(),
                    change.before() == null ? "" : change.before().label(),
                    change.after() == null ? "" : change.after().label()))
        .toList();
  }

  private static List<ComparedProvision> numbered(List<String> texts) {
    List<ComparedProvision> provisions = new ArrayList<>();
    texts.forEach(text -> provisions.add(provision("" + (provisions.size() + 1), text)));
    return provisions;
  }

  /** Provisions written as "label=text". */
  private static List<ComparedProvision> provisions(String... written) {
    return Arrays.stream(written)
        .map(each -> provision(each.split("=", 2)[0], each.split("=", 2)[1]))
        .toList();
  }

  private static ComparedProvision provision(String label, String text) {
    return new ComparedProvision("para_" + label, label, ProvisionKind.OPERATIVE, null, text);
  }
}
