package de.umsetzungsmonitor.search.similar;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "den Kindern helfen                | die Rechte des Kindes       | den [Kindern] helfen",
        "gegen Kindesmissbrauch vorgehen   | den Missbrauch verhindern   | gegen [Kindesmissbrauch] vorgehen",
        "den Missbrauch verhindern         | gegen Kindesmissbrauch      | den [Missbrauch] verhindern",
        "die Überwachung der Netze         | ein Netz wird ueberwacht    | die Überwachung der [Netze]",
        "dass sie, sowie 2011/93/EU, gilt  | dass sie, sowie 2011/93/EU  | dass sie, sowie 2011/93/EU, gilt",
        "Hubschrauber                      | Umwelt                      | Hubschrauber"
      })
  void marksWholeWordsThatTheOtherTextHasInAnyForm(String text, String other, String marked) {
    assertThat(marked(SharedWords.of(text, other), text)).isEqualTo(marked);
  }

  @Test
  void piecesTogetherAreTheText() {
    String text = "„Opferschutz“ – für Opfer.";

    assertThat(
            SharedWords.of(text, "Opfer").mark(text).stream()
                .map(run -> run.text())
                .collect(joining()))
        .isEqualTo(text);
    assertThat(SharedWords.of("", "Opfer").mark("")).isEmpty();
  }

  private static String marked(SharedWords shared, String text) {
    return shared.mark(text).stream()
        .map(run -> run.hit() ? "[" + run.text() + "]" : run.text())
        .collect(joining());
  }
}
