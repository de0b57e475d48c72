package de.umsetzungsmonitor.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.umsetzungsmonitor.ingest.source.ReadLimits;
import de.umsetzungsmonitor.ingest.source.ReadProgress;
import de.umsetzungsmonitor.ingest.source.ReadResult;
import de.umsetzungsmonitor.ingest.source.RejectionReason;
import de.umsetzungsmonitor.ingest.source.SourceLine;
import de.umsetzungsmonitor.ingest.source.SourceText;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceReaderTest {

  private final SourceReader reader =
      new SourceReader(
          new ReadLimits(
              1000, 10, 500, 3, 10_000, 20, 99, 20, Duration.ofSeconds(5), Duration.ZERO));

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252", "ISO-8859-1"})
  void findsTheEncodingFromTheBytes(String charset) {
    assertThat(lines("Für Bürger, Öfen und Maß".getBytes(Charset.forName(charset))))
        .containsExactly("Für Bürger, Öfen und Maß");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void obeysAByteOrderMark(String charset) {
    assertThat(lines("\uFEFFÄrger".getBytes(Charset.forName(charset)))).containsExactly("Ärger");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void knowsTwoBytesACharacterWithoutAByteOrderMark(String charset) {
    assertThat(
            lines("Über – „Maß“ und Öfen, Länder und Staaten".getBytes(Charset.forName(charset))))
        .containsExactly("Über – „Maß“ und Öfen, Länder und Staaten");
  }

  @Test
  void saysOfOtherWordProcessorsHowToSaveAndOfLockedFilesThatTheyAre() {
    byte[] office97 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0};
    byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    byte[] locked = Arrays.copyOf(office97, office97.length + name.length);
    System.arraycopy(name, 0, locked, office97.length, name.length);

    assertThat(reason(office97)).isEqualTo(RejectionReason.OLD_FORMAT);
    assertThat(reason("{\\rtf1 Text}".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(RejectionReason.OLD_FORMAT);
    assertThat(reason(locked)).isEqualTo(RejectionReason.ENCRYPTED);
  }

  @Test
  void composesAccentsAndDropsWhatNobodySees() {
    assertThat(
            lines("a\u0308u\u00DFere Ma\u00ADßnah\u200Bme\u00A07".getBytes(StandardCharsets.UTF_8)))
        .containsExactly("äußere Maßnahme 7");
  }

  @Test
  void keepsASoftHyphenAtTheEndOfALineBecauseAWordIsBrokenThere() {
    assertThat(lines("Maß\u00AD\r\nnahme\rEnde\n".getBytes(StandardCharsets.UTF_8)))
        .containsExactly("Maß\u00AD", "nahme", "Ende");
  }

  @Test
  void countsPagesByFormFeeds() {
    byte[] pages = "eins\n\fzwei\nhalb\fdrei\n\f".getBytes(StandardCharsets.UTF_8);

    assertThat(read(pages).lines())
        .extracting(SourceLine::page, SourceLine::text)
        .containsExactly(tuple(1, "eins"), tuple(2, "zwei"), tuple(2, "halb"), tuple(3, "drei"));
    assertThat(read("eins".getBytes(StandardCharsets.UTF_8)).pageOf(1)).isNull();
  }

  @Test
  void rejectsNothing() {
    assertThat(reason(new byte[0])).isEqualTo(RejectionReason.EMPTY);
    assertThat(reason(" \n\t\u00A0\n".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(RejectionReason.EMPTY);
    assertThat(reason("\u200B\u200B".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(RejectionReason.EMPTY);
  }

  @Test
  void rejectsTooManyBytesOrLines() {
    assertThat(reason(new byte[1001])).isEqualTo(RejectionReason.TOO_LARGE);
    assertThat(reason("a\n".repeat(11).getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(RejectionReason.TOO_LONG);
    assertThat(lines("a\n".repeat(10).getBytes(StandardCharsets.UTF_8))).hasSize(10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PK\u0003\u0004 text", "\u0089PNG text", "GIF89a text", "Text\u0000"})
  void rejectsOtherTypesWhateverTheirName(String start) {
    assertThat(reason(start.getBytes(StandardCharsets.ISO_8859_1)))
        .isEqualTo(RejectionReason.UNSUPPORTED_TYPE);
  }

  private List<String> lines(byte[] bytes) {
    return read(bytes).lines().stream().map(SourceLine::text).toList();
  }

  private SourceText read(byte[] bytes) {
    ReadResult result = reader.read(bytes, ReadProgress.NONE);
    assertThat(result).isInstanceOf(ReadResult.Read.class);
    return ((ReadResult.Read) result).text();
  }

  private RejectionReason reason(byte[] bytes) {
    ReadResult result = reader.read(bytes, ReadProgress.NONE);
    assertThat(result).isInstanceOf(ReadResult.Rejected.class);
    return ((ReadResult.Rejected) result).reason();
  }
}
