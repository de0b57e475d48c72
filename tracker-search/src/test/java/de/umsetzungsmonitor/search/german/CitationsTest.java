package de.umsetzungsmonitor.search.german;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class CitationsTest {

  private final GermanAnalysis analysis = new GermanAnalysis();

  @ParameterizedTest
  @CsvFileSource(resources = "citations.txt", delimiter = '|')
  void citationsHaveOneForm(String text, String keys) {
    assertThat(Citations.in(text).stream().map(Found::term)).containsExactly(keys.split(" "));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "no-citations.txt", delimiter = '|')
  void otherNumbersCiteNothing(String text) {
    assertThat(Citations.in(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvFileSource(resources = "labels.txt", delimiter = '|')
  void labelsMayBeTypedInManyWays(String label, String typed) {
    assertThat(Citations.ofLabel(typed)).isEqualTo(Citations.ofLabel(label));
  }

  @Test
  void whatIsCitedLiesInWiderProvisions() {
    assertThat(analysis.terms(GermanAnalysis.CITE, "Artikel 7 Absatz 3 Buchstabe b"))
        .containsExactly("ziffer:art7.3.b", "ziffer:art7.3", "ziffer:art7");
    assertThat(Citations.liesIn(Citations.ofLabel("Anlage Art. 3 Abs. 2")))
        .containsExactly("in:anhang", "in:anhang.art3", "in:art3", "in:art3.2");
  }

  @Test
  void endlessCitationsAreReadInNoTime() {
    String nested = "Artikel 1 Absatz 1 Buchstabe a " + "Nummer 1 Buchstabe a ".repeat(5_000);
    assertThat(Citations.in(nested)).isNotEmpty();
    assertThat(Citations.in("§".repeat(50_000) + "Artikel ".repeat(50_000) + "1")).hasSize(1);
    assertThat(Citations.in("Ziffer " + "9".repeat(100_000))).isEmpty();
    assertThat(Citations.ofLabel("(".repeat(10_000) + "1.".repeat(10_000))).startsWith("ziffer:1");
  }
}
