package de.umsetzungsmonitor.app.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A query, and what answers it, judged by reading all provisions.
 *
 * @param grades 1 to 3 by {@code slug/eId}; the higher, the better it answers
 */
record JudgedQuery(String kind, String query, Map<String, Integer> grades) {

  /** All that the file has, in its order. */
  static List<JudgedQuery> read(String file) {
    List<JudgedQuery> queries = new ArrayList<>();
    String kind = "";
    for (String line : lines(file)) {
      if (line.startsWith("[")) {
        kind = line.substring(1, line.length() - 1);
      } else if (line.startsWith(" ")) {
        queries.getLast().judge(line.strip().split(" "));
      } else {
        queries.add(new JudgedQuery(kind, line, new LinkedHashMap<>()));
      }
    }
    return queries;
  }

  private void judge(String[] gradeAndAddresses) {
    for (int i = 1; i < gradeAndAddresses.length; i++) {
      grades.put(gradeAndAddresses[i], Integer.valueOf(gradeAndAddresses[0]));
    }
  }

  /** What the best of these answers are worth, in their order; at most 20 are looked at. */
  SearchQuality of(List<String> found) {
    List<String> first = found.subList(0, Math.min(20, found.size()));
    List<Integer> best = grades.values().stream().sorted((a, b) -> b - a).toList();
    List<Integer> ranked = first.stream().map(address -> grades.getOrDefault(address, 0)).toList();
    int firstHit =
        ranked.indexOf(ranked.stream().filter(grade -> grade > 0).findFirst().orElse(-1));
    return new SearchQuality(
        gain(ranked) / gain(best),
        (double) ranked.stream().filter(grade -> grade > 0).count() / grades.size(),
        firstHit < 0 ? 0 : 1.0 / (firstHit + 1));
  }

  /** Discounted cumulative gain of the first ten: 2^grade - 1, divided by log2 of the rank + 1. */
  private static double gain(List<Integer> ranked) {
    double gain = 0;
    for (int i = 0; i < Math.min(10, ranked.size()); i++) {
      gain += (Math.pow(2, ranked.get(i)) - 1) / (Math.log(i + 2) / Math.log(2));
    }
    return gain;
  }

  private static List<String> lines(String file) {
    try (InputStream in = Objects.requireNonNull(JudgedQuery.class.getResourceAsStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
