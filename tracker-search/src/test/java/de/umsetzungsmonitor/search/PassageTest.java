package de.umsetzungsmonitor.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PassageTest {

  @Test
  void aShortTextIsShownWholeWithItsHitsMarked() {
    assertThat(runs("Schutz der Kinder", span(11, 17), span(0, 6)))
        .containsExactly(
            new TextRun("Schutz", true), new TextRun(" der ", false), new TextRun("Kinder", true));
  }

  @Test
  void overlappingHitsAreOneAndThoseOutsideAreClamped() {
    assertThat(runs("Kinderschutz", span(0, 6), span(0, 12), span(3, 99), span(50, 60)))
        .containsExactly(new TextRun("Kinderschutz", true));
  }

  @Test
  void ofALongTextThePassageWithMostDifferentWordsIsShown() {
    String text =
        "Kind ".repeat(100) + "hier steht Kind neben Missbrauch; " + "weiter ".repeat(100);
    int kind = text.indexOf("Kind neben");
    int missbrauch = text.indexOf("Missbrauch");
    List<TextRun> runs =
        runs(text, span(0, 4), span(5, 9), span(kind, kind + 4), span(missbrauch, missbrauch + 10));

    assertThat(marked(runs)).containsExactly("Kind", "Missbrauch");
    assertThat(runs.getFirst().text()).startsWith("… ");
    assertThat(runs.getLast().text()).endsWith(" …");
    assertThat(shown(runs).length()).isBetween(200, 304);
  }

  @Test
  void passagesBeginAndEndWithWholeWords() {
    String text = "Wort ".repeat(60) + "Ziel " + "Wort ".repeat(60);
    String shown = shown(runs(text, span(300, 304)));
    assertThat(shown).matches("… (Wort )+Ziel (Wort ?)+…");
  }

  @Test
  void whatIsFoundAnywhereInATextIsShown() {
    for (int length : new int[] {301, 330, 361, 700}) {
      String text = "Wort ".repeat(140).substring(0, length - 5) + " Ende";
      for (int word = 0; word + 4 < length; word += 5) {
        assertThat(marked(runs(text, span(word, word + 4))))
            .as("%d of %d", word, length)
            .containsExactly(text.substring(word, word + 4));
      }
      assertThat(marked(runs(text, span(length - 4, length)))).containsExactly("Ende");
    }
  }

  @Test
  void withoutHitsTheBeginningIsShown() {
    assertThat(shown(runs("Anfang " + "x".repeat(1000)))).startsWith("Anfang x").endsWith("x …");
  }

  @Test
  void aNameThatWasFoundIsShownWhole() {
    String name = "Übereinkommen der Vereinten Nationen über die Rechte des Kindes";
    for (int before = 10; before < 400; before += 5) {
      String text = "Wort Ziel " + "Wort ".repeat(before / 5 - 2) + name + " Wort".repeat(100);
      Passage.Span called = span(before, before + name.length());

      assertThat(marked(runs(text, span(0, 4), span(5, 9), called)))
          .as("behind %d", before)
          .isSubsetOf("Wort", "Ziel", name);
    }
  }

  @Test
  void aLongTextFullOfHitsIsReadOnce() {
    int words = 400_000;
    String text = "Kind ".repeat(words) + "Missbrauch";
    List<Passage.Span> everyWord =
        IntStream.rangeClosed(0, words).mapToObj(i -> span(5 * i, 5 * i + 4)).toList();

    List<TextRun> runs =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20), () -> new Passage(text, everyWord).runs());
    assertThat(marked(runs)).endsWith("Miss");
  }

  @Test
  void noCharacterIsEverCutInHalf() {
    String shown = shown(runs("😀".repeat(400)));
    assertThat(shown.codePoints().filter(c -> c != ' ' && c != '…')).allMatch(c -> c == 0x1F600);
    String late = shown(runs("x" + "😀".repeat(400), span(701, 703)));
    assertThat(late.codePoints().filter(c -> c != ' ' && c != '…')).allMatch(c -> c == 0x1F600);
    String last = shown(runs("😀".repeat(400) + "x", span(700, 702)));
    assertThat(last.codePoints().filter(c -> " …x".indexOf(c) < 0)).allMatch(c -> c == 0x1F600);
  }

  private static List<TextRun> runs(String text, Passage.Span... found) {
    return new Passage(text, List.of(found)).runs();
  }

  private static Passage.Span span(int start, int end) {
    return new Passage.Span(start, end);
  }

  private static String shown(List<TextRun> runs) {
    return String.join("", runs.stream().map(TextRun::text).toList());
  }

  private static List<String> marked(List<TextRun> runs) {
    return runs.stream().filter(TextRun::hit).map(TextRun::text).toList();
  }
}
