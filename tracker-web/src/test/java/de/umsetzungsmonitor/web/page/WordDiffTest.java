package de.umsetzungsmonitor.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordDiffTest {

  @Test
  void onlyTheWordsThatDifferAreMarked() {
    WordDiff diff = WordDiff.of("Der Rat ersucht die Staaten.", "Der Rat fordert die Länder.");

    assertThat(marked(diff.before())).isEqualTo("Der Rat [ersucht] die [Staaten].");
    assertThat(marked(diff.after())).isEqualTo("Der Rat [fordert] die [Länder].");
  }

  @Test
  void whatWasAddedIsMarkedOnOneSideOnly() {
    WordDiff diff = WordDiff.of("Sie sollen handeln.", "Sie sollen nicht handeln.");

    assertThat(marked(diff.before())).isEqualTo("Sie sollen handeln.");
    assertThat(marked(diff.after())).isEqualTo("Sie sollen [nicht ]handeln.");
  }

  @Test
  void changedWordsBesideEachOtherAreOneMark() {
    assertThat(marked(WordDiff.of("ein kurzer Satz", "ein recht langer Satz").after()))
        .isEqualTo("ein [recht langer] Satz");
    assertThat(marked(WordDiff.of("alt eins zwei neu", "alt drei vier neu").before()))
        .isEqualTo("alt [eins zwei] neu");
  }

  @Test
  void markupInATextIsText() {
    assertThat(marked(WordDiff.of("<b>a</b>", "<b>c</b>").after())).isEqualTo("<b>[c]</b>");
  }

  @Test
  void longTextsThatHaveNothingInCommonAreComparedInTime() {
    String before = words("alt", 3_000);
    String after = words("neu", 3_000);

    long start = System.nanoTime();
    WordDiff diff = WordDiff.of(before, after);
    WordDiff cut = WordDiff.of(words("alt", 50_000), after);

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    assertThat(text(diff.before())).isEqualTo(before);
    assertThat(text(diff.after())).isEqualTo(after);
    assertThat(cut.before()).hasSize(1).allMatch(WordDiff.Piece::changed);
  }

  private static String words(String stem, int count) {
    return IntStream.range(0, count).mapToObj(i -> stem + i).collect(Collectors.joining(" "));
  }

  private static String marked(List<WordDiff.Piece> pieces) {
    return pieces.stream()
        .map(piece -> piece.changed() ? "[" + piece.words() + "]" : piece.words())
        .collect(Collectors.joining());
  }

  private static String text(List<WordDiff.Piece> pieces) {
    return pieces.stream().map(WordDiff.Piece::words).collect(Collectors.joining());
  }
}
