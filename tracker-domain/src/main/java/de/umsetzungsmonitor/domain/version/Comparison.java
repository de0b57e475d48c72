package de.umsetzungsmonitor.domain.version;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Two versions of a text side by side.
 *
 * @param changes what became of every provision, in the order of the later version; what was
 *     dropped stands behind what it stood behind
 */
public record Comparison(List<ProvisionChange> changes) {

  public Comparison {
    changes = List.copyOf(changes);
  }

  /** Compares two versions, each in document order. Takes time in proportion to their length. */
  public static Comparison of(List<ComparedProvision> before, List<ComparedProvision> after) {
    return paired(before, after, new ProvisionMatching(before, after).match());
  }

  /**
   * Two versions of which is known what belongs together.
   *
   * @param predecessors for each provision of the later version the index of its predecessor in the
   *     earlier one, -1 if it was added
   */
  static Comparison paired(
      List<ComparedProvision> before, List<ComparedProvision> after, int[] predecessors) {
    List<ProvisionChange> changes = new ArrayList<>();
    boolean[] kept = new boolean[before.size()];
    for (int predecessor : predecessors) {
      if (predecessor >= 0) {
        kept[predecessor] = true;
      }
    }
    addDropped(changes, before, kept, 0);
    for (int i = 0; i < predecessors.length; i++) {
      int predecessor = predecessors[i];
      ComparedProvision old = predecessor < 0 ? null : before.get(predecessor);
      changes.add(ProvisionChange.of(old, after.get(i)));
      if (predecessor >= 0) {
        addDropped(changes, before, kept, predecessor + 1);
      }
    }
    return new Comparison(changes);
  }

  /** The dropped provisions from an index on, up to the next one that was kept. */
  private static void addDropped(
      List<ProvisionChange> changes, List<ComparedProvision> before, boolean[] kept, int from) {
    for (int i = from; i < kept.length && !kept[i]; i++) {
      changes.add(ProvisionChange.of(before.get(i), null));
    }
  }

  /** How many provisions each kind of change befell; all kinds are there. */
  public Map<ChangeKind, Integer> counts() {
    Map<ChangeKind, Integer> counts = new EnumMap<>(ChangeKind.class);
    for (ChangeKind kind : ChangeKind.values()) {
      counts.put(kind, 0);
    }
    changes.forEach(change -> counts.merge(change.kind(), 1, Integer::sum));
    return Collections.unmodifiableMap(counts);
  }

  /** What became of a provision of the later version; null if there is none with this eId. */
  public @Nullable ProvisionChange to(String eId) {
    return changes.stream()
        .filter(change -> change.after() != null && change.after().eId().equals(eId))
        .findFirst()
        .orElse(null);
  }
}
