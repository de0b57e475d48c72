package de.umsetzungsmonitor.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** What somebody types into the search, and which kind of query that is. */
record PolicyQuery(String kind, String text) {

  private static final String FILE = "/queries.txt";

  /** The queries of every kind, in the order of their file. */
  static List<PolicyQuery> all() {
    try (InputStream file = PolicyQuery.class.getResourceAsStream(FILE)) {
      return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" \\| ", 2))
          .map(line -> new PolicyQuery(line[0], line[1]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
