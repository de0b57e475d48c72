package de.umsetzungsmonitor.search.query;

import de.umsetzungsmonitor.search.german.GermanAnalysis;
import de.umsetzungsmonitor.search.german.WordForms;
import de.umsetzungsmonitor.search.german.WordLists;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.util.Assert;

/**
 * Different names of the same thing, long and short; used when searching, never when indexing. They
 * are data: {@code abbreviations.txt} and {@code synonyms.txt} beside this class.
 */
final class Names {

  private static final Pattern BETWEEN = Pattern.compile("\\s+=\\s+");

  private final Map<List<String>, List<String>> others = new HashMap<>();
  private final Map<String, Set<String>> othersByRoot = new HashMap<>();
  private int longest;

  /**
   * Names of which each says something and stands in one line only.
   *
   * @param lines each with the names of one thing, divided by equals signs
   * @throws IllegalArgumentException with the line, if one of its names cannot be used
   */
  Names(List<String> lines) {
    lines.forEach(this::add);
  }

  /** The names in a file beside this class. */
  static Names in(String file) {
    return new Names(WordLists.lines(Names.class, file));
  }

  /** How many of the words from this one on are the longest name there is; 0 if there is none. */
  int longestAt(int start, List<String> words) {
    for (int length = Math.min(longest, words.size() - start); length > 0; length--) {
      if (!others(words.subList(start, start + length)).isEmpty()) {
        return length;
      }
    }
    return 0;
  }

  /**
   * The other names of what these words name; of a word that is no name those of the names that it
   * is derived from ("Löschung" of "löschen"); none if there are none.
   */
  List<String> others(List<String> words) {
    List<String> same = others.get(stems(words));
    if (same != null) {
      return same;
    }
    return words.size() > 1
        ? List.of()
        : List.copyOf(othersByRoot.getOrDefault(root(words.getFirst()), Set.of()));
  }

  /** The words of a text that say something. */
  static List<String> telling(String text) {
    return GermanAnalysis.words(text).stream()
        .filter(word -> !GermanAnalysis.isStopWord(word))
        .toList();
  }

  private void add(String line) {
    List<String> names = List.of(BETWEEN.split(line));
    Assert.isTrue(names.size() > 1, () -> "No other name stands in: " + line);
    for (String name : names) {
      List<String> stems = stems(telling(name));
      Assert.isTrue(!stems.isEmpty(), () -> "'" + name + "' says nothing: " + line);
      List<String> same = names.stream().filter(other -> !other.equals(name)).toList();
      Assert.isTrue(
          others.put(stems, same) == null,
          () -> "'" + name + "' stands twice, at last in: " + line);
      if (stems.size() == 1) {
        othersByRoot
            .computeIfAbsent(root(telling(name).getFirst()), root -> new LinkedHashSet<>())
            .addAll(same);
      }
      longest = Math.max(longest, stems.size());
    }
  }

  private static String root(String word) {
    return WordForms.of(word).roots().getFirst();
  }

  private static List<String> stems(List<String> words) {
    return words.stream().map(word -> WordForms.of(word).stems().getFirst()).toList();
  }
}
