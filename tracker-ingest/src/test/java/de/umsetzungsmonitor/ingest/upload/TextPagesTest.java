package de.umsetzungsmonitor.ingest.upload;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.domain.upload.UploadPage;
import de.umsetzungsmonitor.ingest.source.LineRole;
import de.umsetzungsmonitor.ingest.source.SourceLine;
import de.umsetzungsmonitor.ingest.source.SourceText;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextPagesTest {

  @Test
  void thePagesOfTheFileKeepTheirNumbersAlsoWhereOneIsEmpty() {
    SourceText text =
        new SourceText(List.of(line("eins", 1), line("zwei", 1), line("drei", 3), line("vier", 4)));

    assertThat(TextPages.of(text))
        .containsExactly(
            new UploadPage(1, 1, "eins\nzwei"),
            new UploadPage(2, 3, ""),
            new UploadPage(3, 3, "drei"),
            new UploadPage(4, 4, "vier"));
  }

  @Test
  void aTextWithoutPagesIsCutIntoPartsWhoseLinesCountOn() {
    SourceText text =
        new SourceText(
            IntStream.rangeClosed(1, 170).mapToObj(i -> SourceLine.printed("Zeile " + i)).toList());

    List<UploadPage> pages = TextPages.of(text);

    assertThat(pages).extracting(UploadPage::firstLine).containsExactly(1, 81, 161);
    assertThat(pages.get(1).text()).startsWith("Zeile 81\n").endsWith("\nZeile 160");
  }

  private static SourceLine line(String text, int page) {
    return new SourceLine(text, page, LineRole.PRINTED);
  }
}
