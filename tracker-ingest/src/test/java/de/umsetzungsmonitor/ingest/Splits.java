package de.umsetzungsmonitor.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.ingest.preview.SplitPreview;
import de.umsetzungsmonitor.ingest.source.ReadLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Splits texts for the tests, through the public door. */
final class Splits {

  private Splits() {}

  static PreviewResult preview(byte[] bytes) {
    return new TextIngest(ReadLimits.defaults()).preview(bytes, "test.txt");
  }

  static SplitPreview split(byte[] bytes) {
    PreviewResult result = preview(bytes);
    assertThat(result).isInstanceOf(PreviewResult.Split.class);
    return ((PreviewResult.Split) result).preview();
  }

  static SplitPreview split(String text) {
    return split(text.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] seed(String name) {
    try {
      return Files.readAllBytes(Path.of("..", "seeds", name + ".txt"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
