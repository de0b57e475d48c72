package de.umsetzungsmonitor.ingest.mend;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import java.util.EnumMap;
import java.util.Map;

/**
 * How much of what a split holds.
 *
 * @param kinds how many of each kind are taken over; kinds without any are missing
 * @param footnotes how many footnotes those have
 * @param dropped how many are left out
 */
public record SplitCounts(Map<ProvisionKind, Integer> kinds, int footnotes, int dropped) {

  static SplitCounts of(MendedSplit split) {
    Map<ProvisionKind, Integer> kinds = new EnumMap<>(ProvisionKind.class);
    int footnotes = 0;
    int dropped = 0;
    for (Piece piece : split.pieces()) {
      if (piece.isDropped()) {
        dropped++;
      } else {
        kinds.merge(piece.provision().kind(), 1, Integer::sum);
        footnotes += piece.provision().footnotes().size();
      }
    }
    return new SplitCounts(kinds, footnotes, dropped);
  }

  /** How many are taken over. */
  public int kept() {
    return kinds.values().stream().mapToInt(Integer::intValue).sum();
  }
}
