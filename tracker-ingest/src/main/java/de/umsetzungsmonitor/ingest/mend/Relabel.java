package de.umsetzungsmonitor.ingest.mend;

import java.util.Set;

/** Gives a provision another number; the numbers of what stands under it follow. */
public record Relabel(int key, String label) implements Mend {

  /** As long as the column that holds it. */
  private static final int MAX_LENGTH = 120;

  /** The number without needless white space and what no database stores. */
  public Relabel {
    label = label.replace("\0", "").strip().replaceAll("\\s+", " ");
  }

  @Override
  public MendedSplit apply(MendedSplit split) {
    Piece piece = split.get(key);
    if (label.isEmpty()) {
      throw new FlawedMend(MendFlaw.LABEL_EMPTY, piece.label());
    }
    if (label.length() > MAX_LENGTH) {
      throw new FlawedMend(MendFlaw.LABEL_TOO_LONG, piece.label());
    }
    if (split.isTaken(label, Set.of(key))) {
      throw new FlawedMend(MendFlaw.LABEL_TAKEN, label);
    }
    String eId = EIds.labelled(piece.provision().eId(), label);
    return Renaming.rename(split, piece, label, eId);
  }
}
