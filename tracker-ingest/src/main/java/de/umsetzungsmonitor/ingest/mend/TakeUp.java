package de.umsetzungsmonitor.ingest.mend;

import java.util.Set;

/** Takes a provision in again that was left out, with all that stand under it. */
public record TakeUp(int key) implements Mend {

  @Override
  public MendedSplit apply(MendedSplit split) {
    Set<Integer> family = split.family(split.get(key).key());
    for (Piece piece : split.pieces()) {
      if (family.contains(piece.key()) && split.isTaken(piece.label(), family)) {
        throw new FlawedMend(MendFlaw.LABEL_TAKEN, piece.label());
      }
    }
    return split.map(piece -> family.contains(piece.key()) ? piece.dropped(false) : piece);
  }
}
