package de.umsetzungsmonitor.domain.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceFileNameTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "Erlass vom 12.06.2026.pdf, Erlass vom 12.06.2026.pdf",
        "C:\\Akten\\Erlass.pdf, Erlass.pdf",
        "../../etc/passwd, passwd",
        "'a\u0000b\nc\r.pdf', abc.pdf",
        "rechnung\u202Efdp.exe, rechnungfdp.exe",
        "'<a href=\"x\">?*|.pdf', _a href=_x_____.pdf",
        "'  .. ', Nachweis",
        "'', Nachweis",
        "u\u0308bung.pdf, übung.pdf",
        ".htaccess, htaccess"
      })
  void aNameIsOneThatEverybodyCanStoreAndRead(String sent, String kept) {
    assertThat(EvidenceFile.safeName(sent)).isEqualTo(kept);
  }

  @Test
  void ofALongNameTheEndIsKeptAndNoCharacterIsCutInTwo() {
    assertThat(EvidenceFile.safeName("x".repeat(300) + ".pdf")).hasSize(255).endsWith("x.pdf");
    String cut = EvidenceFile.safeName("\uD83D\uDCC4".repeat(126) + ".pdf");
    assertThat(cut).endsWith(".pdf").hasSizeLessThanOrEqualTo(255).startsWith("\uD83D\uDCC4");
  }
}
