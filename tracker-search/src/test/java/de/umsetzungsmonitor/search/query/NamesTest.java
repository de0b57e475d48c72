package de.umsetzungsmonitor.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

  private final Names abbreviations = Names.in("abbreviations.txt");
  private final Names synonyms = Names.in("synonyms.txt");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "VN                   | Vereinte Nationen",
        "vereinten Nationen   | UN",
        "UNODC                | Büro der Vereinten Nationen für Drogen- und Verbrechensbekämpfung",
        "Europäischen Gerichtshofs | EuGH",
        "Kinderrechtskonvention | Übereinkommen über die Rechte des Kindes",
        "Missbrauchsdarstellungen | Material mit sexuellem Missbrauch von Kindern",
        "StGB                 | Strafgesetzbuch",
        "COVID 19             | Coronavirus"
      })
  void whoeverTypesANameFindsItsOtherNames(String typed, String other) {
    assertThat(abbreviations.others(List.of(typed.split(" ")))).contains(other);
  }

  @Test
  void ofTheNamesAtAPlaceTheLongestIsMeant() {
    List<String> words = List.of("Hoher", "Kommissar", "Vereinten", "Nationen", "Menschenrechte");
    assertThat(abbreviations.longestAt(0, words)).isEqualTo(5);
    assertThat(abbreviations.longestAt(2, words)).isEqualTo(2);
    assertThat(abbreviations.longestAt(4, words)).isZero();
  }

  @Test
  void everydayWordsHaveTheirOfficialOnesAndTheReverse() {
    assertThat(synonyms.others(List.of("Firmen"))).contains("Unternehmen");
    assertThat(synonyms.others(List.of("Rechtsanwälte"))).contains("Anwalt");
    assertThat(synonyms.others(List.of("Löschung"))).containsExactly("entfernen");
    assertThat(synonyms.others(List.of("Kartoffel"))).isEmpty();
  }

  @Test
  void aThingIsNoOtherNameOfItself() {
    assertThat(synonyms.others(List.of("Firma"))).isNotEmpty().doesNotContain("Firma");
  }

  @Test
  void aNameThatSaysNothingIsRefusedWithItsLine() {
    assertThatThrownBy(() -> new Names(List.of("wann = der Zeitpunkt")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'wann'")
        .hasMessageContaining("wann = der Zeitpunkt");
  }

  @Test
  void aLineThatNamesNothingElseIsRefused() {
    assertThatThrownBy(() -> new Names(List.of("Kauf=Erwerb")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Kauf=Erwerb");
  }

  @Test
  void aNameStandsInOneLineOnlyInWhateverForm() {
    assertThatThrownBy(() -> new Names(List.of("Kauf = Erwerb", "Ankauf = Käufe")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Ankauf = Käufe");
  }
}
