package de.umsetzungsmonitor.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.ingest.preview.FoundMetadata;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * What the written texts say about themselves, beside the table {@code metadata.tsv} of what they
 * really say: symbol, day of adoption, organization and title. An empty cell is what a text does
 * not say; finding something there is a mistake as well.
 */
class WrittenMetadataTest {

  private static final Path TEXTS = Path.of("src", "test", "resources", "gold", "written");

  @Test
  void nearlyAllThatTheTextsSayAboutThemselvesIsFoundAndNothingElse() throws IOException {
    List<String> rows = Files.readAllLines(TEXTS.resolve("metadata.tsv"));
    List<String> names = List.of(rows.getFirst().split("\t"));
    List<String> mistakes = new ArrayList<>();
    for (String row : rows.subList(1, rows.size())) {
      List<String> expected = List.of(row.split("\t", -1));
      List<String> found = found(expected.getFirst());
      for (int i = 1; i < names.size(); i++) {
        if (!found.get(i - 1).equals(expected.get(i))) {
          mistakes.add(expected.getFirst() + ", " + names.get(i) + ": " + found.get(i - 1));
        }
      }
    }

    assertThat(rows).hasSizeGreaterThan(100);
    double cells = (rows.size() - 1.0) * (names.size() - 1);
    assertThat(mistakes.size() / cells).as("mistakes %s", mistakes).isLessThan(0.01);
  }

  /** In the order of the table. */
  private List<String> found(String name) throws IOException {
    FoundMetadata found = Splits.split(Files.readAllBytes(TEXTS.resolve(name + ".txt"))).metadata();
    return List.of(
        Objects.toString(found.symbol(), ""),
        Objects.toString(found.adoptedOn(), ""),
        Objects.toString(found.organization(), ""),
        Objects.toString(found.title(), ""));
  }
}
