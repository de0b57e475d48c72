package de.umsetzungsmonitor.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.ingest.preview.FoundMetadata;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The catalog beside the seed texts says what they lack and contradicts nothing that they say. */
class CatalogTest {

  @Test
  void agreesWithWhatTheTextsSayThemselves() throws IOException {
    JsonNode catalog =
        JsonMapper.shared().readTree(Files.readString(Path.of("..", "seeds", "catalog.json")));

    assertThat(catalog).hasSize(5);
    for (JsonNode entry : catalog) {
      FoundMetadata found = Splits.split(Splits.seed(entry.path("slug").asString())).metadata();
      assertThat(entry.path("file").asString()).isEqualTo(entry.path("slug").asString() + ".txt");
      assertThat(found.organization()).isNotNull();
      assertThat(entry.path("organization").asString()).isEqualTo(found.organization().name());
      assertThat(entry.path("language").asString()).isEqualTo(found.language());
      assertThat(found.symbol()).isIn(null, entry.path("symbol").asString());
      assertThat(found.adoptedOn()).isIn(null, LocalDate.parse(entry.path("adoptedOn").asString()));
      assertThat(found.body()).isIn(null, entry.path("body").asString());
      assertThat(found.type()).isIn(null, entry.path("type").asString());
    }
  }
}
