package de.umsetzungsmonitor.ingest;

import de.umsetzungsmonitor.domain.tag.ProposedTag;
import de.umsetzungsmonitor.ingest.preview.SplitPreview;
import de.umsetzungsmonitor.ingest.tag.TagSuggester;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the texts whose provisions were judged by reading, and asks the rules about them. */
final class TaggingGold {

  static final Path SEEDS = Path.of("src", "test", "resources", "gold");
  static final Path WRITTEN = SEEDS.resolve("written");

  private static final JsonMapper JSON = JsonMapper.shared();

  private TaggingGold() {}

  /** The judged provisions of the five seed texts. */
  static TaggingFigures ofSeeds(TagSuggester suggester) {
    return read(SEEDS, suggester);
  }

  /** Those of the texts that were written in the manner of all families. */
  static TaggingFigures ofWrittenTexts(TagSuggester suggester) {
    return read(WRITTEN, suggester);
  }

  private static TaggingFigures read(Path folder, TagSuggester suggester) {
    try (Stream<Path> files = Files.list(folder)) {
      return new TaggingFigures(
          files
              .filter(file -> file.toString().endsWith(".jsonl"))
              .sorted()
              .flatMap(gold -> judged(gold, suggester))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<JudgedProvision> judged(Path gold, TagSuggester suggester) {
    String name = gold.getFileName().toString().replace(".jsonl", "");
    List<JsonNode> rows = rows(gold);
    if (rows.stream().noneMatch(row -> row.has("modality"))) {
      return Stream.empty();
    }
    Path written = gold.resolveSibling(name + ".txt");
    SplitPreview split = Splits.split(Files.exists(written) ? bytes(written) : Splits.seed(name));
    Map<String, List<ProposedTag>> tags = suggester.suggest(split.family(), split.provisions());
    return new GoldScore(split.provisions(), rows)
        .pairs().entrySet().stream()
            .filter(pair -> pair.getKey().has("modality"))
            .filter(pair -> !pair.getKey().path("kind").asString().equals("preamble"))
            .map(pair ->
                new JudgedProvision(
                    name,
                    split.family(),
                    pair.getKey(),
                    tags.getOrDefault(pair.getValue().eId(), List.of())));
  }

  private static List<JsonNode> rows(Path gold) {
    return new String(bytes(gold), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.isBlank())
        .map(line -> (JsonNode) JSON.readTree(line))
        .toList();
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
