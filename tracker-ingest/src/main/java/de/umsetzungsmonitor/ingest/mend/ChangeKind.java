package de.umsetzungsmonitor.ingest.mend;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;

/** Says that a provision is of another kind. */
public record ChangeKind(int key, ProvisionKind kind) implements Mend {

  @Override
  public MendedSplit apply(MendedSplit split) {
    Piece piece = split.get(key);
    Piece changed = piece.ofKind(kind);
    String eId = EIds.ofKind(piece.provision().eId(), kind);
    return Renaming.rename(split.replace(changed), changed, piece.label(), eId);
  }
}
