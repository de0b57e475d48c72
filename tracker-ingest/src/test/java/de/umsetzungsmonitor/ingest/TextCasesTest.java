package de.umsetzungsmonitor.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.ingest.preview.FoundMetadata;
import de.umsetzungsmonitor.ingest.preview.SplitFootnote;
import de.umsetzungsmonitor.ingest.preview.SplitPreview;
import de.umsetzungsmonitor.ingest.preview.SplitProvision;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file {@code cases/<family>/<name>.txt} must split into what {@code <name>.expected} beside
 * it says: a line for the family, one for each thing the text says about itself, one for each
 * provision ({@code eId | label | kind | first words … last words | footnotes}).
 */
class TextCasesTest {

  private static final Path CASES = Path.of("src", "test", "resources", "cases");
  private static final int FIRST_WORDS = 5;
  private static final int LAST_WORDS = 4;

  static Stream<String> cases() throws IOException {
    try (Stream<Path> files = Files.walk(CASES)) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .map(file -> CASES.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void splitsAsTheFileBesideItSays(String name) throws IOException {
    Path text = CASES.resolve(name);
    Path expected = text.resolveSibling(text.getFileName().toString().replace(".txt", ".expected"));

    String found =
        switch (Splits.preview(Files.readAllBytes(text))) {
          case PreviewResult.Rejected no -> no.reason() + "\n";
          case PreviewResult.Split split -> render(split.preview());
        };

    assertThat(found).isEqualTo(Files.readString(expected, StandardCharsets.UTF_8));
  }

  @Test
  void thereAreCasesForEveryFamily() throws IOException {
    assertThat(cases().map(name -> name.substring(0, name.indexOf('/'))).distinct())
        .containsExactly(
            "act", "commission", "council", "general", "osce", "parliament", "press", "un");
  }

  private static String render(SplitPreview preview) {
    FoundMetadata metadata = preview.metadata();
    String head =
        Stream.of(
                "family " + preview.family(),
                "symbol " + metadata.symbol(),
                "title " + metadata.title(),
                "organization " + metadata.organization(),
                "body " + metadata.body(),
                "type " + metadata.type(),
                "adopted " + metadata.adoptedOn())
            .filter(line -> !line.endsWith(" null"))
            .collect(Collectors.joining("\n"));
    return head
        + "\n"
        + preview.provisions().stream().map(TextCasesTest::render).collect(Collectors.joining());
  }

  private static String render(SplitProvision provision) {
    String line =
        String.join(
            " | ",
            provision.eId(),
            provision.label(),
            provision.kind().name(),
            abridged(provision.text()));
    String heading = provision.heading() == null ? "" : " | § " + provision.heading();
    String notes =
        provision.footnotes().isEmpty()
            ? ""
            : provision.footnotes().stream()
                .map(note -> render(note, provision.text()))
                .collect(Collectors.joining(", ", " | ", ""));
    return line + heading + notes + "\n";
  }

  private static String render(SplitFootnote note, String text) {
    if (note.offset() == null) {
      return "?" + note.mark() + "=" + abridged(note.text());
    }
    String before = text.substring(0, note.offset());
    return before.substring(before.lastIndexOf(' ') + 1)
        + "^"
        + note.mark()
        + "="
        + abridged(note.text());
  }

  private static String abridged(String text) {
    List<String> words = Arrays.asList(text.split(" "));
    if (words.size() <= FIRST_WORDS + LAST_WORDS) {
      return text;
    }
    return String.join(" ", words.subList(0, FIRST_WORDS))
        + " … "
        + String.join(" ", words.subList(words.size() - LAST_WORDS, words.size()));
  }
}
