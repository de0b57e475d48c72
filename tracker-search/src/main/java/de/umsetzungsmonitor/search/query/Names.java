package de.umsetzungsmonitor.search.query;

import de.umsetzungsmonitor.search.german.GermanAnalysis;
import de.umsetzungsmonitor.search.german.WordForms;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Different names of the same thing, long and short; used when searching, never when indexing. They
 * are data: {@code abbreviations.txt} and {@code synonyms.txt} beside this class.
 */
final class Names {

  private static final Pattern BETWEEN = Pattern.compile("\\s+=\\s+");

  private final Map<List<String>, List<String>> others = new HashMap<>();
  private int longest;

  Names(String file) {
    lines(file).map(BETWEEN::split).map(List::of).forEach(this::add);
  }

  /** How many of the words from this one on are the longest name there is; 0 if there is none. */
  int longestAt(int start, List<String> words) {
    for (int length = Math.min(longest, words.size() - start); length > 0; length--) {
      if (others.containsKey(stems(words.subList(start, start + length)))) {
        return length;
      }
    }
    return 0;
  }

  /** The other names of what these words name; none if they are no name. */
  List<String> others(List<String> words) {
    return others.getOrDefault(stems(words), List.of());
  }

  /** The words of a text that say something. */
  static List<String> telling(String text) {
    return GermanAnalysis.words(text).stream()
        .filter(word -> !GermanAnalysis.isStopWord(word))
        .toList();
  }

  private void add(List<String> names) {
    for (String name : names) {
      List<String> stems = stems(telling(name));
      longest = Math.max(longest, stems.size());
      List<String> same = names.stream().filter(other -> !other.equals(name)).toList();
      others.merge(
          stems, same, (a, b) -> Stream.concat(a.stream(), b.stream()).distinct().toList());
    }
  }

  private static List<String> stems(List<String> words) {
    return words.stream().map(word -> WordForms.of(word).stems().getFirst()).toList();
  }

  private static Stream<String> lines(String file) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Names.class.getResourceAsStream(file)),
                StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> line.contains(" = ")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
