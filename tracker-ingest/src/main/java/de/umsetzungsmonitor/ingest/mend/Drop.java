package de.umsetzungsmonitor.ingest.mend;

import java.util.Set;

/** Leaves a provision out, with all that stand under it. */
public record Drop(int key) implements Mend {

  @Override
  public MendedSplit apply(MendedSplit split) {
    Set<Integer> family = split.family(split.get(key).key());
    return split.map(piece -> family.contains(piece.key()) ? piece.dropped(true) : piece);
  }
}
