package de.umsetzungsmonitor.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.app.TrackerApplication;
import de.umsetzungsmonitor.app.database.TestHome;
import de.umsetzungsmonitor.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command as a process of its own, on a real database. */
class IngestCommandTest {

  private static final Path SEEDS = Path.of("..", "seeds").toAbsolutePath().normalize();

  @TempDir Path folder;

  private Path texts;

  /** What a process said and how it ended. */
  private record Ended(int code, List<JsonNode> lines, String log) {

    List<String> each(String field) {
      return lines.stream().map(line -> line.path(field).asString("")).toList();
    }
  }

  @BeforeEach
  void fillTheFolder() throws IOException {
    texts = Files.createDirectories(folder.resolve("texts"));
    Files.copy(SEEDS.resolve("osce-mc-dec-9-07.txt"), texts.resolve("1.txt"));
    Files.copy(SEEDS.resolve("osce-mc-dec-9-07.txt"), texts.resolve("2.txt"));
    Files.copy(SEEDS.resolve("un-a-res-77-233.txt"), texts.resolve("3.txt"));
    Files.writeString(
        texts.resolve("4.txt"),
        """
        1. Die Staaten sollen jährlich über ihre Maßnahmen berichten.

        2. Die Anbieter sollen Inhalte löschen, die Kinder gefährden.

        3. Das Sekretariat soll die Berichte der Staaten veröffentlichen.
        """);
    Files.write(texts.resolve("5.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2});
  }

  @Test
  void aFolderGoesInAndEveryFileGetsALine() throws Exception {
    JdbcConnectionDetails database = TestDatabase.fresh();

    Ended checked = ingest(database, "--dry-run", texts.toString());
    assertThat(checked.each("outcome"))
        .containsExactly("ingested", "ingested", "ingested", "organization_unknown", "rejected");
    assertThat(checked.each("dryRun")).startsWith("true", "true", "true");
    assertThat(count(database)).isZero();

    Ended first = ingest(database, texts.toString(), folder.resolve("none.txt").toString());
    assertThat(first.code()).as(first.log()).isEqualTo(1);
    assertThat(first.each("outcome"))
        .containsExactly(
            "ingested", "duplicate", "ingested", "organization_unknown", "rejected", "unreadable");
    JsonNode osce = first.lines().getFirst();
    assertThat(osce.path("file").asString()).isEqualTo(texts.resolve("1.txt").toString());
    assertThat(osce.path("slug").asString()).isEqualTo("osce-mc-dec-9-07");
    assertThat(osce.path("family").asString()).isEqualTo("OSCE_DECISION");
    assertThat(osce.path("provisions").asInt()).isGreaterThan(10);
    assertThat(osce.path("confidence").asDouble()).isBetween(0.5, 1.0);
    assertThat(first.lines().get(4).path("reason").asString()).isEqualTo("UNSUPPORTED_TYPE");
    assertThat(first.each("message").get(3)).startsWith("Aus dem Text geht nicht hervor");
    assertThat(count(database)).isEqualTo(2);

    Ended again =
        ingest(database, "--organization=G7", texts.resolve("3.txt") + "", texts + "/4.txt");
    assertThat(again.code()).as(again.log()).isZero();
    assertThat(again.each("outcome")).containsExactly("duplicate", "ingested");
    assertThat(count(database)).isEqualTo(3);
  }

  @Test
  @EnabledIf("de.umsetzungsmonitor.app.database.TestHome#canRun")
  void itWorksBesideTheTrackerWhoseDatabaseItUses() throws Exception {
    Path home = folder.resolve("home");
    try (TestHome tracker = TestHome.runningIn(home)) {
      Ended ended = run(Map.of("TRACKER_HOME", home.toString()), texts.resolve("1.txt").toString());

      assertThat(ended.code()).as(ended.log()).isZero();
      assertThat(count(tracker.database())).isEqualTo(1);
    }
  }

  @Test
  void aWrongCallSaysHowToCallAndTouchesNothing() throws Exception {
    Ended ended = run(Map.of("TRACKER_HOME", folder.resolve("home").toString()), "--dry");

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.lines()).isEmpty();
    assertThat(ended.log()).startsWith("Usage: ingest");
    assertThat(folder.resolve("home")).doesNotExist();
  }

  private static long count(JdbcConnectionDetails database) {
    return new JdbcTemplate(
            new DriverManagerDataSource(
                database.getJdbcUrl(), database.getUsername(), database.getPassword()))
        .queryForObject("select count(*) from policy_document", Long.class);
  }

  private Ended ingest(JdbcConnectionDetails database, String... arguments) throws Exception {
    return run(
        Map.of(
            "SPRING_DATASOURCE_URL", database.getJdbcUrl(),
            "SPRING_DATASOURCE_USERNAME", database.getUsername(),
            "SPRING_DATASOURCE_PASSWORD", database.getPassword()),
        arguments);
  }

  private Ended run(Map<String, String> environment, String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Duser.language=de",
                "-cp",
                System.getProperty("java.class.path"),
                TrackerApplication.class.getName(),
                "ingest"));
    command.addAll(List.of(arguments));
    Path out = folder.resolve("out");
    Path log = folder.resolve("log");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(log.toFile());
    builder.environment().remove("JAVA_TOOL_OPTIONS"); // each java would speak of it first
    builder.environment().putAll(environment);
    int code = builder.start().waitFor();
    List<JsonNode> lines =
        Files.readAllLines(out).stream().map(JsonMapper.shared()::readTree).toList();
    return new Ended(code, lines, Files.readString(log));
  }
}
