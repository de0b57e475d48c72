package de.umsetzungsmonitor.ingest.outline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Gives out labels and eIds, none of them twice, and counts what bears no number. */
final class Names {

  private final Set<String> labels = new HashSet<>();
  private final Set<String> eIds = new HashSet<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, Integer> repeats = new HashMap<>();

  /** The next number of its kind, from 1. */
  int count(String kind) {
    return counts.merge(kind, 1, Integer::sum);
  }

  /** The label, or the label with "[2]" and so on behind it if it is taken. */
  String uniqueLabel(String label) {
    String unique = label;
    while (!labels.add(unique)) {
      unique = label + " [" + (repeats.merge(label, 1, Integer::sum) + 1) + "]";
    }
    return unique;
  }

  /** The eId, or the eId with "_v2" and so on behind it if it is taken. */
  String uniqueEId(String eId) {
    String unique = eId;
    while (!eIds.add(unique)) {
      unique = eId + "_v" + (repeats.merge("#" + eId, 1, Integer::sum) + 1);
    }
    return unique;
  }
}
