package de.umsetzungsmonitor.search.similar;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.search.Passage;
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
        "die Nutzer:innen der Netze        | für Nutzerinnen             | die [Nutzer:innen] der Netze",
        "die Nutzerinnen der Netze         | für Nutzer/-innen           | die [Nutzerinnen] der Netze",
        "Hubschrauber                      | Umwelt                      | Hubschrauber"
      })
  void marksWholeWordsThatTheOtherTextHasInAnyForm(String text, String other, String marked) {
    assertThat(marked(SharedWords.of(text, other), text)).isEqualTo(marked);
  }

  @Test
  void countsDifferentWordsOnce() {
    SharedWords shared = SharedWords.of("Kinder, Kind, Missbrauch, Wasser", "Kindesmissbrauch");

    assertThat(shared.count("Kinder, Kind, Missbrauch, Wasser")).isEqualTo(2);
    assertThat(shared.count("")).isZero();
  }

  private static String marked(SharedWords shared, String text) {
    StringBuilder marked = new StringBuilder(text);
    for (Passage.Span span : shared.in(text).reversed()) {
      marked.insert(span.end(), "]").insert(span.start(), "[");
    }
    return marked.toString();
  }
}
