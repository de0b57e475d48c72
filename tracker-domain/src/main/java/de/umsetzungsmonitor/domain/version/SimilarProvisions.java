package de.umsetzungsmonitor.domain.version;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Matches what is left over of two versions by the words that two texts share, the most similar
 * pairs first.
 */
final class SimilarProvisions {

  /** How much two texts must share under one number: a thorough rewriting keeps less than half. */
  private static final double SAME_LABEL = 0.4;

  /** How much under another number, between the same neighbours. */
  private static final double IN_ORDER = 0.5;

  /** How much where the provision was also moved. */
  private static final double MOVED = 0.7;

  /** Decides between pairs that are about equally similar. */
  private static final double BONUS = 0.05;

  /** How many places are looked up, those of the rarest words first. */
  private static final int LOOKED_UP = 500;

  /** How many candidates are looked at closely. */
  private static final int CANDIDATES = 8;

  private static final int NONE = -1;

  private record Pair(int old, int young, double score) {}

  private final List<ComparedProvision> before;
  private final List<ComparedProvision> after;
  private final int[] successors;
  private final int[] predecessors;
  private final int[][] oldWords;
  private final int[][] newWords;
  private final Map<String, Integer> numbers = new HashMap<>();

  /** {@code successors} and {@code predecessors} are filled in where they are -1. */
  SimilarProvisions(
      List<ComparedProvision> before,
      List<ComparedProvision> after,
      String[] oldTexts,
      String[] newTexts,
      int[] successors,
      int[] predecessors) {
    this.before = before;
    this.after = after;
    this.successors = successors;
    this.predecessors = predecessors;
    this.oldWords = words(oldTexts, successors);
    this.newWords = words(newTexts, predecessors);
  }

  void match() {
    List<Pair> pairs = pairs();
    pairs.sort(
        Comparator.comparingDouble(Pair::score)
            .reversed()
            .thenComparingInt(pair -> Math.abs(pair.old() - pair.young())));
    for (Pair pair : pairs) {
      if (successors[pair.old()] == NONE && predecessors[pair.young()] == NONE) {
        successors[pair.old()] = pair.young();
        predecessors[pair.young()] = pair.old();
      }
    }
  }

  private List<Pair> pairs() {
    Map<String, Integer> byLabel = new HashMap<>();
    unmatched(predecessors).forEach(young -> byLabel.put(after.get(young).label(), young));
    List<List<Integer>> places = places();
    int[] nextMatch = nextMatches();
    List<Pair> pairs = new ArrayList<>();
    int[] shared = new int[after.size()];
    int lastMatch = NONE;
    for (int old = 0; old < successors.length; old++) {
      if (successors[old] != NONE) {
        lastMatch = successors[old];
        continue;
      }
      int sameLabel = byLabel.getOrDefault(before.get(old).label(), NONE);
      for (int young : candidates(old, sameLabel, places, shared)) {
        boolean inOrder = lastMatch < young && young < nextMatch[old];
        double score = similarity(oldWords[old], newWords[young]);
        double needed = young == sameLabel ? SAME_LABEL : inOrder ? IN_ORDER : MOVED;
        if (score >= needed) {
          double bonus = (young == sameLabel ? BONUS : 0) + (inOrder ? BONUS : 0);
          pairs.add(new Pair(old, young, score + bonus));
        }
      }
    }
    return pairs;
  }

  /** The one with the same label, and those that share most of the rarer words. */
  private int[] candidates(int old, int sameLabel, List<List<Integer>> places, int[] shared) {
    List<Integer> found = new ArrayList<>();
    List<List<Integer>> rarest =
        Arrays.stream(oldWords[old])
            .mapToObj(places::get)
            .sorted(Comparator.comparingInt(List::size))
            .toList();
    int lookedUp = 0;
    for (List<Integer> with : rarest) {
      lookedUp += with.size();
      if (lookedUp > LOOKED_UP) {
        break;
      }
      for (int young : with) {
        if (shared[young]++ == 0) {
          found.add(young);
        }
      }
    }
    int[] best =
        IntStream.concat(
                IntStream.of(sameLabel).filter(young -> young != NONE),
                found.stream()
                    .sorted(Comparator.comparingInt((Integer young) -> shared[young]).reversed())
                    .limit(CANDIDATES)
                    .mapToInt(Integer::intValue))
            .distinct()
            .toArray();
    found.forEach(young -> shared[young] = 0);
    return best;
  }

  /** In which unmatched provisions of the later version each word stands. */
  private List<List<Integer>> places() {
    List<List<Integer>> places = new ArrayList<>();
    numbers.forEach((word, number) -> places.add(new ArrayList<>()));
    unmatched(predecessors)
        .forEach(young -> Arrays.stream(newWords[young]).forEach(w -> places.get(w).add(young)));
    return places;
  }

  /** For each old provision where the next matched one went; the end if there is none. */
  private int[] nextMatches() {
    int[] next = new int[successors.length];
    int following = after.size();
    for (int old = successors.length - 1; old >= 0; old--) {
      next[old] = following;
      following = successors[old] == NONE ? following : successors[old];
    }
    return next;
  }

  /** How many words both have, in relation to how many they have (Dice). */
  private static double similarity(int[] one, int[] other) {
    int common = 0;
    for (int i = 0, j = 0; i < one.length && j < other.length; ) {
      int order = Integer.compare(one[i], other[j]);
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return one.length + other.length == 0 ? 0 : 2.0 * common / (one.length + other.length);
  }

  private int[][] words(String[] texts, int[] matches) {
    int[][] words = new int[texts.length][];
    unmatched(matches)
        .forEach(index ->
            words[index] =
                Arrays.stream(ComparableText.words(texts[index]))
                    .mapToInt(word -> numbers.computeIfAbsent(word, w -> numbers.size()))
                    .sorted()
                    .toArray());
    return words;
  }

  private static IntStream unmatched(int[] matches) {
    return IntStream.range(0, matches.length).filter(index -> matches[index] == NONE);
  }
}
