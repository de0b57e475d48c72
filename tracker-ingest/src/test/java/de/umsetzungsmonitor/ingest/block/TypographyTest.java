package de.umsetzungsmonitor.ingest.block;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypographyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zu berichten;",
        "Ende.",
        "„Ende.“",
        "gemäß Artikel 16.",
        "im Jahr 2012.",
        "Folgendes:",
        "die Rechte,",
        "Der Rat –"
      })
  void knowsWhereASentenceOrClauseEnds(String text) {
    assertThat(Typography.isFinished(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gemäß Beschluss Nr.",
        "in der Sitzung am 20.",
        "die Mitglied",
        "nach Abs.",
        "Sicherungs-"
      })
  void knowsWhereNoneDoes(String text) {
    assertThat(Typography.isFinished(text)).isFalse();
  }
}
