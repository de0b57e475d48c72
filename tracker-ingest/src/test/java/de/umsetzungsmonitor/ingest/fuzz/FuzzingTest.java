package de.umsetzungsmonitor.ingest.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Looks for files that make the ingest throw, hang or break what it promises: for some seconds with
 * inputs that nobody has tried before, and then with those that once did.
 *
 * <p>A finding is printed with its input. Its text goes into {@code fuzz/} of the test resources,
 * so that it never comes back.
 */
class FuzzingTest {

  private static final Path RESOURCES = Path.of("src", "test", "resources");
  private static final Path CASES = RESOURCES.resolve("cases");
  private static final Path FOUND_BEFORE = RESOURCES.resolve("fuzz");

  /** Some seconds' worth. For a longer search: {@code -Dfuzz.runs=1000000}. */
  private static final int RUNS = Integer.getInteger("fuzz.runs", 2000);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(classes = {ReaderFuzz.class, SplitterFuzz.class})
  void nothingNewIsFoundInAFewSeconds(Class<?> target) throws Exception {
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    if (target == ReaderFuzz.class) {
      copySeedsTo(corpus);
    }
    Path log = folder.resolve("log");

    int code =
        new ProcessBuilder(command(target, corpus))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();

    String said = Files.readString(log, StandardCharsets.ISO_8859_1);
    assertThat(code).as(said).isZero();
    assertThat(said).as("it really searched").contains("Done " + RUNS + " runs");
  }

  private static List<String> command(Class<?> target, Path corpus) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx512m",
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        "-XX:+EnableDynamicAgentLoading",
        "-cp",
        System.getProperty("java.class.path"),
        "com.code_intelligence.jazzer.Jazzer",
        "--target_class=" + target.getName(),
        "--instrumentation_includes=de.umsetzungsmonitor.ingest.**",
        "-runs=" + RUNS,
        "-timeout=10",
        "-max_len=4096",
        "-print_final_stats=1",
        corpus.toString());
  }

  /** The cases are short, as seeds should be. */
  private static void copySeedsTo(Path corpus) throws IOException {
    List<Path> cases;
    try (Stream<Path> files = Files.walk(CASES)) {
      cases = files.filter(file -> Files.isRegularFile(file) && !isExpectation(file)).toList();
    }
    for (Path each : cases) {
      Files.copy(each, corpus.resolve(each.getParent().getFileName() + "-" + each.getFileName()));
    }
  }

  private static boolean isExpectation(Path file) {
    return file.toString().endsWith(".expected");
  }

  @ParameterizedTest
  @MethodSource("foundBefore")
  void whatWasFoundBeforeStaysMended(Path file) throws IOException {
    ReaderFuzz.fuzzerTestOneInput(Files.readAllBytes(file));
  }

  static List<Path> foundBefore() throws IOException {
    try (Stream<Path> files = Files.list(FOUND_BEFORE)) {
      return files.sorted().toList();
    }
  }
}
