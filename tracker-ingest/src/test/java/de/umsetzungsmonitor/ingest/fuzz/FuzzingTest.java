package de.umsetzungsmonitor.ingest.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Looks for files that make the ingest throw, hang or break what it promises: for some seconds with
 * inputs made at random, and then with those that once did.
 *
 * <p>A finding is printed with its input. Its text goes into {@code fuzz/} of the test resources,
 * so that it never comes back.
 */
class FuzzingTest {

  private static final Path RESOURCES = Path.of("src", "test", "resources");
  private static final Path CASES = RESOURCES.resolve("cases");
  private static final Path FOUND_BEFORE = RESOURCES.resolve("fuzz");

  /** Some seconds' worth. For a longer search: {@code -Dfuzz.runs=1000000 -Dfuzz.seed=7}. */
  private static final int RUNS = Integer.getInteger("fuzz.runs", 1200);

  /** The same search every time, so that a build fails for a change and not by chance. */
  private static final int SEED = Integer.getInteger("fuzz.seed", 1);

  private static final int SEEDS_OF_A_KIND = 10;
  private static final int SEED_LENGTH = 160;

  @TempDir Path folder;

  @Test
  void nothingNewIsFoundInAFewSeconds() throws Exception {
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    writeSeedsTo(corpus);
    Path log = folder.resolve("log");

    int code =
        new ProcessBuilder(command(corpus))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();

    String said = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
    assertThat(code).as(said).isZero();
    assertThat(said).as("it really searched").contains("Done " + RUNS + " runs");
  }

  private static List<String> command(Path corpus) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx512m",
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        "-XX:+EnableDynamicAgentLoading",
        "-cp",
        System.getProperty("java.class.path"),
        "com.code_intelligence.jazzer.Jazzer",
        "--target_class=" + IngestFuzz.class.getName(),
        "--instrumentation_includes=de.umsetzungsmonitor.ingest.**",
        "-runs=" + RUNS,
        "-seed=" + SEED,
        "-timeout=20",
        "-max_len=4096",
        "-print_final_stats=1",
        corpus.toString());
  }

  /** The cases, which are short as seeds should be, and some inputs of each other kind. */
  private static void writeSeedsTo(Path corpus) throws IOException {
    List<Path> cases;
    try (Stream<Path> files = Files.walk(CASES)) {
      cases = files.filter(file -> Files.isRegularFile(file) && !isExpectation(file)).toList();
    }
    for (Path each : cases) {
      Path seed = corpus.resolve(each.getParent().getFileName() + "-" + each.getFileName());
      Files.write(seed, IngestFuzz.input(Files.readAllBytes(each)));
    }
    Random random = new Random(5);
    for (byte kind = 1; kind < IngestFuzz.KINDS; kind++) {
      for (int i = 0; i < SEEDS_OF_A_KIND; i++) {
        byte[] seed = new byte[SEED_LENGTH];
        random.nextBytes(seed);
        seed[0] = kind;
        Files.write(corpus.resolve("kind-" + kind + "-" + i), seed);
      }
    }
  }

  private static boolean isExpectation(Path file) {
    return file.toString().endsWith(".expected");
  }

  @ParameterizedTest
  @MethodSource("foundBefore")
  void whatWasFoundBeforeStaysMended(Path file) throws IOException {
    SplitPromises.hold(Files.readAllBytes(file));
  }

  static List<Path> foundBefore() throws IOException {
    try (Stream<Path> files = Files.list(FOUND_BEFORE)) {
      return files.sorted().toList();
    }
  }
}
