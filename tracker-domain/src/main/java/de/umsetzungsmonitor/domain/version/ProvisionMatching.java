package de.umsetzungsmonitor.domain.version;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * Finds for each provision of a version its predecessor in the version before. What reads the same
 * belongs together first, whatever its number; only what is left over is compared by its words. So
 * an inserted paragraph, after which all others have another number, is the only one without a
 * predecessor.
 */
final class ProvisionMatching {

  private static final int NONE = -1;

  private final List<ComparedProvision> before;
  private final List<ComparedProvision> after;
  private final String[] oldTexts;
  private final String[] newTexts;
  private final int[] successors;
  private final int[] predecessors;

  ProvisionMatching(List<ComparedProvision> before, List<ComparedProvision> after) {
    this.before = before;
    this.after = after;
    this.oldTexts = texts(before);
    this.newTexts = texts(after);
    this.successors = new int[before.size()];
    this.predecessors = new int[after.size()];
    Arrays.fill(successors, NONE);
    Arrays.fill(predecessors, NONE);
  }

  /** For each provision of the later version the index of its predecessor, -1 for none. */
  int[] match() {
    matchSameLabelAndText();
    matchUniqueTexts();
    matchSameTextBesideMatches();
    matchSameTextInOrder();
    new SimilarProvisions(before, after, oldTexts, newTexts, successors, predecessors).match();
    return predecessors;
  }

  private void matchSameLabelAndText() {
    Map<String, Integer> byLabel = new HashMap<>();
    for (int old = 0; old < oldTexts.length; old++) {
      byLabel.put(before.get(old).label(), old);
    }
    for (int young = 0; young < newTexts.length; young++) {
      int old = byLabel.getOrDefault(after.get(young).label(), NONE);
      if (old != NONE && oldTexts[old].equals(newTexts[young])) {
        join(old, young);
      }
    }
  }

  /** Texts that are left over once on each side. */
  private void matchUniqueTexts() {
    Map<String, Deque<Integer>> unmatched = unmatchedByText();
    Map<String, Integer> count = new HashMap<>();
    forEachUnmatched(young -> count.merge(newTexts[young], 1, Integer::sum));
    forEachUnmatched(young -> {
      Deque<Integer> same = unmatched.get(newTexts[young]);
      if (same != null && same.size() == 1 && count.getOrDefault(newTexts[young], 0) == 1) {
        join(same.getFirst(), young);
      }
    });
  }

  /**
   * Of texts that stand in a version several times, such as short points, the one beside a
   * neighbour that is matched belongs to the one beside its match.
   */
  private void matchSameTextBesideMatches() {
    for (int young = 1; young < newTexts.length; young++) {
      joinIfSame(predecessors[young - 1] == NONE ? NONE : predecessors[young - 1] + 1, young);
    }
    for (int young = newTexts.length - 2; young >= 0; young--) {
      joinIfSame(predecessors[young + 1] == NONE ? NONE : predecessors[young + 1] - 1, young);
    }
  }

  private void joinIfSame(int old, int young) {
    if (old >= 0
        && old < oldTexts.length
        && successors[old] == NONE
        && predecessors[young] == NONE
        && oldTexts[old].equals(newTexts[young])) {
      join(old, young);
    }
  }

  private void matchSameTextInOrder() {
    Map<String, Deque<Integer>> unmatched = unmatchedByText();
    forEachUnmatched(young -> {
      Deque<Integer> same = unmatched.get(newTexts[young]);
      if (same != null && !same.isEmpty()) {
        join(same.removeFirst(), young);
      }
    });
  }

  private Map<String, Deque<Integer>> unmatchedByText() {
    Map<String, Deque<Integer>> unmatched = new HashMap<>();
    for (int old = 0; old < oldTexts.length; old++) {
      if (successors[old] == NONE) {
        unmatched.computeIfAbsent(oldTexts[old], text -> new ArrayDeque<>()).add(old);
      }
    }
    return unmatched;
  }

  private void forEachUnmatched(IntConsumer action) {
    for (int young = 0; young < newTexts.length; young++) {
      if (predecessors[young] == NONE) {
        action.accept(young);
      }
    }
  }

  private void join(int old, int young) {
    successors[old] = young;
    predecessors[young] = old;
  }

  private static String[] texts(List<ComparedProvision> provisions) {
    return provisions.stream()
        .map(provision -> ComparableText.of(provision.text()))
        .toArray(String[]::new);
  }
}
