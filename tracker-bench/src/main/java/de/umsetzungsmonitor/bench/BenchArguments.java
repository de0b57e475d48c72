package de.umsetzungsmonitor.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.DefaultApplicationArguments;

/**
 * What is measured, and on what.
 *
 * @param body a file with texts; null for made-up ones
 * @param size how many provisions are searched, or reported on
 * @param requests how many requests are measured in each round
 * @param homes where databases and indexes are kept for the next run
 */
record BenchArguments(
    Measurement measurement, @Nullable Path body, int size, int requests, Path homes) {

  /** What can be measured. */
  enum Measurement {
    HTTP(100_000),
    BUILD(100_000),
    GROWTH(100_000),
    ENGINE(100_000),
    EXPORT(100_000),
    STATUS(5_000);

    private final int usualSize;

    Measurement(int usualSize) {
      this.usualSize = usualSize;
    }
  }

  /**
   * Reads {@code http|build|growth|engine|export|status [--body=FILE] [--size=N] [--requests=N]
   * [--homes=DIR]}.
   *
   * @throws IllegalArgumentException if no such measurement exists
   */
  static BenchArguments of(String... arguments) {
    DefaultApplicationArguments given = new DefaultApplicationArguments(arguments);
    String name = given.getNonOptionArgs().stream().findFirst().orElse("http");
    Measurement measurement = Measurement.valueOf(name.toUpperCase(Locale.ROOT));
    String body = option(given, "body");
    return new BenchArguments(
        measurement,
        body == null ? null : Path.of(body),
        number(option(given, "size"), measurement.usualSize),
        number(option(given, "requests"), 1_000),
        Path.of(Objects.requireNonNullElse(option(given, "homes"), "var/bench")));
  }

  /** The same with another number of provisions. */
  BenchArguments withSize(int other) {
    return new BenchArguments(measurement, body, other, requests, homes);
  }

  /** The home of a tracker that holds this body, or these reports. */
  Path home() {
    String name =
        switch (measurement) {
          case EXPORT -> "export";
          case STATUS -> "status";
          default -> body == null ? "generated" : body.getFileName().toString();
        };
    return homes.resolve(name + "-" + size);
  }

  /** The texts; to be closed after reading. */
  Stream<Passage> texts() throws IOException {
    return body == null ? Body.generated() : Body.of(body);
  }

  private static @Nullable String option(ApplicationArguments given, String name) {
    List<String> values = given.getOptionValues(name);
    return values == null || values.isEmpty() ? null : values.getFirst();
  }

  private static int number(@Nullable String given, int usual) {
    return given == null ? usual : Integer.parseInt(given);
  }
}
