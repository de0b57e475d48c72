package de.umsetzungsmonitor.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import de.umsetzungsmonitor.ingest.source.RejectionReason;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No bytes whatever make the ingest slow or throw. */
class HostileInputTest {

  private static final Duration LIMIT = Duration.ofSeconds(8);

  @ParameterizedTest(name = "10 MB of \"{0}\"")
  @ValueSource(strings = {"Wort ", "1. ", "[", "[footnoteRef:2][2: "})
  void aLineOfTenMegabytesIsNoTrouble(String unit) {
    byte[] bytes = unit.repeat(10_000_000 / unit.length()).getBytes(StandardCharsets.UTF_8);

    assertTimeout(LIMIT, () -> Splits.preview(bytes));
  }

  @ParameterizedTest(name = "1 MB of \"{0}\"")
  @ValueSource(
      strings = {
        "](",
        "[a](",
        "[^1]",
        "<sup>1</sup>",
        "**",
        "* a*",
        "<",
        "\\",
        "- ",
        "_",
        "( ",
        "Wort-",
        "I. ",
        "Art. 1 ",
        "G7 ",
        "sagt zu ",
        "a) "
      })
  void noCharacterIsTroubleWhenRepeatedOnOneLine(String unit) {
    byte[] bytes = unit.repeat(1_000_000 / unit.length()).getBytes(StandardCharsets.UTF_8);

    assertTimeout(LIMIT, () -> Splits.preview(bytes));
  }

  @ParameterizedTest(name = "100,000 lines of \"{0}\"")
  @ValueSource(
      strings = {
        "1",
        "_____",
        "_____\n1 Ebd.",
        "<sup>1</sup> Note",
        "[footnoteRef:1] [1: Note]",
        "Leitaktion:",
        "Anlage",
        "Artikel 1",
        "• Punkt",
        "Der Rat",
        "Wort-",
        "a)",
        "EINLEITUNG"
      })
  void manyEqualLinesAreNoTrouble(String line) {
    int times = 100_000 / (1 + (int) line.chars().filter(c -> c == '\n').count());
    byte[] bytes =
        ("1. Anfang des Textes hier\n" + (line + "\n").repeat(times))
            .getBytes(StandardCharsets.UTF_8);

    assertTimeout(LIMIT, () -> Splits.preview(bytes));
  }

  @Test
  void splitsAHundredThousandNumberedLines() {
    String text =
        IntStream.rangeClosed(1, 100_000)
            .mapToObj(
                n -> n + ". Die Staaten werden ersucht, Auflage Nummer " + n + " zu erfüllen.")
            .collect(Collectors.joining("\n"));

    assertTimeout(LIMIT, () -> assertThat(Splits.split(text).provisions()).hasSize(100_000));
  }

  @Test
  void nestsPointsNoDeeperThanTheirMarks() {
    String text =
        "1. Die Staaten werden ersucht, das Folgende zu tun:\n"
            + IntStream.range(0, 50_000)
                .mapToObj(n -> " ".repeat(n % 50) + "(i) tun sie es,\n")
                .collect(Collectors.joining())
            + "2. Die Staaten berichten darüber jedes Jahr.";

    assertTimeout(
        LIMIT, () -> assertThat(Splits.split(text).provisions().getLast().label()).isEqualTo("2"));
  }

  @Test
  void nullBytesAreNoText() {
    byte[] bytes =
        "1. Die Staaten werden\u0000 ersucht, zu berichten.".getBytes(StandardCharsets.UTF_8);

    assertThat(Splits.preview(bytes))
        .isEqualTo(new PreviewResult.Rejected(RejectionReason.UNSUPPORTED_TYPE, "null bytes"));
  }

  @Test
  void aLoneSurrogateDamagesOneCharacterOnly() {
    byte[] text =
        "1. Die Länder x? werden ersucht, für die Bürger zu sorgen, würdig, künftig, täglich, nötig."
            .getBytes(StandardCharsets.UTF_8);
    byte[] bytes = new byte[text.length + 3];
    System.arraycopy(text, 0, bytes, 0, 16);
    bytes[16] = (byte) 0xED;
    bytes[17] = (byte) 0xA0;
    bytes[18] = (byte) 0x80;
    System.arraycopy(text, 16, bytes, 19, text.length - 16);

    assertThat(Splits.split(bytes).provisions().getFirst().text())
        .startsWith("Die Länder")
        .contains("für die Bürger zu sorgen, würdig");
  }

  @Test
  void directionMarksVanish() {
    assertThat(
            Splits.split("1. Die Staaten \u202Esollen\u202C jedes Jahr Bericht erstatten.")
                .provisions()
                .getFirst()
                .text())
        .isEqualTo("Die Staaten sollen jedes Jahr Bericht erstatten.");
  }

  @Test
  void randomBytesNeverThrow() {
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      byte[] bytes = new byte[random.nextInt(4000)];
      random.nextBytes(bytes);
      assertThat(Splits.preview(bytes)).isNotNull();
    }
  }

  @Test
  void shuffledPiecesOfRealTextNeverThrow() {
    String seed = new String(Splits.seed("eu-council-12326-19"), StandardCharsets.UTF_8);
    Random random = new Random(11);
    for (int i = 0; i < 300; i++) {
      StringBuilder mixed = new StringBuilder();
      for (int piece = 0; piece < 40; piece++) {
        int from = random.nextInt(seed.length() - 200);
        mixed.append(seed, from, from + random.nextInt(200));
      }
      assertThat(Splits.preview(mixed.toString().getBytes(StandardCharsets.UTF_8))).isNotNull();
    }
  }
}
