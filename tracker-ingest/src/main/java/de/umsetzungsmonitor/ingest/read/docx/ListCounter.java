package de.umsetzungsmonitor.ingest.read.docx;

import de.umsetzungsmonitor.ingest.source.ListNumber;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Counts the items of all lists of a document and gives each the mark that Word prints.
 *
 * <p>Rule (ECMA-376 part 1, 17.9): an item counts its level on and lets all deeper levels begin
 * again; lists of one definition count on together; a numbering with a start of its own begins
 * there once.
 */
final class ListCounter {

  private static final int NOT_BEGUN = -1;

  private final Numbering numbering;
  private final Map<String, int[]> counts = new HashMap<>();
  private final Set<String> begun = new HashSet<>();

  ListCounter(Numbering numbering) {
    this.numbering = numbering;
  }

  /** The mark of the next item of this numbering at this level; empty if it prints none. */
  String next(String num, int level) {
    int[] count = counts.computeIfAbsent(numbering.list(num), unused -> none());
    ListLevel current = numbering.level(num, level);
    Integer own = numbering.startOverride(num, level);
    if (own != null && begun.add(num + " " + level)) {
      count[level] = own;
    } else {
      count[level] = count[level] == NOT_BEGUN ? current.start : count[level] + 1;
    }
    for (int deeper = level + 1; deeper < Numbering.LEVELS; deeper++) {
      Integer restart = numbering.level(num, deeper).restart;
      if (restart == null || restart > level) {
        count[deeper] = NOT_BEGUN;
      }
    }
    return current.format == ListNumber.BULLET ? current.bullet() : print(num, current, count);
  }

  private static int[] none() {
    int[] count = new int[Numbering.LEVELS];
    Arrays.fill(count, NOT_BEGUN);
    return count;
  }

  private String print(String num, ListLevel current, int[] count) {
    String text = current.text;
    for (int level = 0; level < Numbering.LEVELS; level++) {
      String place = "%" + (level + 1);
      if (text.contains(place)) {
        ListLevel named = numbering.level(num, level);
        ListNumber format = current.legal ? ListNumber.DECIMAL : named.format;
        int number = count[level] == NOT_BEGUN ? named.start : count[level];
        text = text.replace(place, format.print(number));
      }
    }
    return text.strip();
  }
}
