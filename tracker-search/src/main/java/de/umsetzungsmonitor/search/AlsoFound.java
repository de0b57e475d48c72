package de.umsetzungsmonitor.search;

import de.umsetzungsmonitor.search.german.GermanAnalysis;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells by which words hits were found that were not typed so: inflected, composed or synonymous.
 */
final class AlsoFound {

  private static final int MOST = 8;
  private static final int LONGEST = 60;
  private static final Pattern LETTERS_ONLY = Pattern.compile("[\\p{L} -]+");

  private final GermanAnalysis analysis = new GermanAnalysis();

  /** The words as they stand in the hits, the most frequent first. */
  List<String> in(List<Hit> hits, String typed) {
    Set<String> known = new HashSet<>(analysis.terms(GermanAnalysis.EXACT, typed));
    Map<String, Map<String, Integer>> found = new HashMap<>();
    marked(hits)
        .forEach((text, count) -> {
          List<String> words = words(text);
          if (!words.isEmpty() && !known.containsAll(words)) {
            found
                .computeIfAbsent(String.join(" ", words), form -> new HashMap<>())
                .put(text, count);
          }
        });
    return found.values().stream()
        .sorted(
            Comparator.comparingInt(AlsoFound::count).reversed().thenComparing(AlsoFound::usual))
        .limit(MOST)
        .map(AlsoFound::usual)
        .toList();
  }

  /** What is marked, and how often. */
  private static Map<String, Integer> marked(List<Hit> hits) {
    Map<String, Integer> marked = new HashMap<>();
    for (Hit hit : hits) {
      for (TextRun run : hit.snippet()) {
        if (run.hit()) {
          marked.merge(run.text(), 1, Integer::sum);
        }
      }
    }
    return marked;
  }

  private List<String> words(String text) {
    boolean isWord = text.length() <= LONGEST && LETTERS_ONLY.matcher(text).matches();
    return isWord ? analysis.terms(GermanAnalysis.EXACT, text) : List.of();
  }

  private static int count(Map<String, Integer> spellings) {
    return spellings.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The most frequent way to capitalize it. */
  private static String usual(Map<String, Integer> spellings) {
    return spellings.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse("");
  }
}
