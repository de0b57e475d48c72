package de.umsetzungsmonitor.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.json.JsonMapper;

/** The texts that are searched: those of a file, or made up. */
final class Body {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Body() {}

  /**
   * The texts of a file, in its order; to be closed after reading.
   *
   * @param file JSON objects with {@code title} and {@code text}, one a line, packed with gzip
   */
  static Stream<Passage> of(Path file) throws IOException {
    BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), UTF_8));
    return lines
        .lines()
        .map(line -> JSON.readTree(line))
        .map(line -> new Passage(line.path("title").asString(), line.path("text").asString()))
        .onClose(() -> close(lines));
  }

  /** Made-up texts without end, the same ones every time. */
  static Stream<Passage> generated() {
    return Stream.generate(new GeneratedTexts());
  }

  private static void close(BufferedReader lines) {
    try {
      lines.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
