package de.umsetzungsmonitor.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.ingest.preview.SplitProvision;
import de.umsetzungsmonitor.ingest.source.RejectionReason;
import de.umsetzungsmonitor.testing.CpuTime;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No bytes whatever make the ingest slow or throw. */
class HostileInputTest {

  private static final Duration LIMIT = Duration.ofSeconds(8);

  @ParameterizedTest(name = "10 MB of \"{0}\"")
  @ValueSource(strings = {"Wort ", "1. ", "[", "[footnoteRef:2][2: "})
  void aLineOfTenMegabytesIsNoTrouble(String unit) throws Throwable {
    byte[] bytes = unit.repeat(10_000_000 / unit.length()).getBytes(StandardCharsets.UTF_8);

    assertQuick(() -> Splits.preview(bytes));
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
  void noCharacterIsTroubleWhenRepeatedOnOneLine(String unit) throws Throwable {
    byte[] bytes = unit.repeat(1_000_000 / unit.length()).getBytes(StandardCharsets.UTF_8);

    assertQuick(() -> Splits.preview(bytes));
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
  void manyEqualLinesAreNoTrouble(String line) throws Throwable {
    int times = 100_000 / (1 + (int) line.chars().filter(c -> c == '\n').count());
    byte[] bytes =
        ("1. Anfang des Textes hier\n" + (line + "\n").repeat(times))
            .getBytes(StandardCharsets.UTF_8);

    assertQuick(() -> Splits.preview(bytes));
  }

  @ParameterizedTest(name = "a page of \"{0}\"")
  @ValueSource(
      strings = {
        "<div>",
        "<b><p>",
        "<table><tr><td>",
        "<ol><li>",
        "<ul><li><a href=x>a</a></li><li>",
        "<p><a href='#fn1'>1</a> x",
        "<a href=#x><p>x"
      })
  void manyEqualTagsAreNoTrouble(String tags) throws Throwable {
    byte[] bytes = ("<html>" + tags.repeat(5_000)).getBytes(StandardCharsets.UTF_8);

    assertQuick(() -> Splits.preview(bytes));
  }

  @Test
  void aStreamThatUnpacksToGigabytesIsNotUnpacked() throws Throwable {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    pdf.writeBytes("%PDF-1.7\n1 0 obj <</Filter/FlateDecode>> stream\n".getBytes(US_ASCII));
    try (DeflaterOutputStream packed = new DeflaterOutputStream(pdf)) {
      for (int megabyte = 0; megabyte < 300; megabyte++) {
        packed.write(new byte[1 << 20]);
      }
    }

    assertQuick(() ->
        assertThat(Splits.preview(pdf.toByteArray()))
            .isEqualTo(
                new PreviewResult.Rejected(
                    RejectionReason.TOO_COMPLEX, "PDF: packed too densely")));
  }

  @ParameterizedTest(name = "a file that begins with \"{0}\"")
  @ValueSource(strings = {"%PDF-1.4\n", "PK\u0003\u0004", "<html>", "\u0089PNG"})
  void rubbishBehindAnyBeginningGetsAnAnswer(String beginning) throws Throwable {
    byte[] bytes = new byte[200_000];
    new Random(3).nextBytes(bytes);
    System.arraycopy(beginning.getBytes(ISO_8859_1), 0, bytes, 0, beginning.length());

    assertQuick(() -> assertThat(Splits.preview(bytes)).isInstanceOf(PreviewResult.Rejected.class));
  }

  @Test
  void scriptsOfAPageAreNoText() {
    String page =
        "<html><script>1. Die Staaten werden gelöscht.</script>"
            + "<p onclick='x()'>1. Die Staaten werden ersucht, zu berichten.</p>";

    assertThat(Splits.split(page).provisions())
        .extracting(SplitProvision::text)
        .containsExactly("Die Staaten werden ersucht, zu berichten.");
  }

  @Test
  void splitsAHundredThousandNumberedLines() throws Throwable {
    String text =
        IntStream.rangeClosed(1, 100_000)
            .mapToObj(
                n -> n + ". Die Staaten werden ersucht, Auflage Nummer " + n + " zu erfüllen.")
            .collect(Collectors.joining("\n"));

    assertQuick(() -> assertThat(Splits.split(text).provisions()).hasSize(100_000));
  }

  @Test
  void nestsPointsNoDeeperThanTheirMarks() throws Throwable {
    String text =
        "1. Die Staaten werden ersucht, das Folgende zu tun:\n"
            + IntStream.range(0, 50_000)
                .mapToObj(n -> " ".repeat(n % 50) + "(i) tun sie es,\n")
                .collect(Collectors.joining())
            + "2. Die Staaten berichten darüber jedes Jahr.";

    assertQuick(() -> assertThat(Splits.split(text).provisions().getLast().label()).isEqualTo("2"));
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

  private static void assertQuick(Executable work) throws Throwable {
    assertThat(CpuTime.of(work)).isLessThan(LIMIT);
  }
}
