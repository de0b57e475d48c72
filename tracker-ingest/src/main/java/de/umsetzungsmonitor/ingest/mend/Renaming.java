package de.umsetzungsmonitor.ingest.mend;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Gives a piece another number and eId; both of what stands under it follow. */
final class Renaming {

  private final MendedSplit split;
  private final Piece piece;
  private final String label;
  private final String eId;
  private final Set<Integer> family;
  private final Set<String> labels = new HashSet<>();
  private final Set<String> eIds;

  private Renaming(MendedSplit split, Piece piece, String label, String eId) {
    this.split = split;
    this.piece = piece;
    this.family = split.family(piece.key());
    this.eIds =
        split.pieces().stream()
            .filter(other -> !family.contains(other.key()))
            .map(other -> other.provision().eId())
            .collect(Collectors.toCollection(HashSet::new));
    this.label = label;
    this.eId = unique(eId);
  }

  /**
   * The renamed split. What would bear a number twice keeps its own; what would bear an eId twice
   * gets "_v2" and so on behind it.
   *
   * @param label is not taken
   */
  static MendedSplit rename(MendedSplit split, Piece piece, String label, String eId) {
    return new Renaming(split, piece, label, eId).run();
  }

  private MendedSplit run() {
    split.pieces().stream()
        .filter(other -> !family.contains(other.key()))
        .forEach(other -> labels.add(other.label()));
    labels.add(label);
    return split.map(other -> family.contains(other.key()) ? renamed(other) : other);
  }

  private Piece renamed(Piece member) {
    if (member.key() == piece.key()) {
      return member.named(eId, label);
    }
    String follows = following(member.label());
    boolean free = labels.add(follows);
    String oldEId = member.provision().eId();
    String newEId =
        oldEId.startsWith(piece.provision().eId() + "__")
            ? eId + oldEId.substring(piece.provision().eId().length())
            : oldEId;
    return member.named(unique(newEId), free ? follows : member.label());
  }

  /** "7.a" becomes "8.a" where "7" becomes "8". */
  private String following(String other) {
    String old = piece.label();
    boolean below =
        other.startsWith(old)
            && other.length() > old.length()
            && ". ".indexOf(other.charAt(old.length())) >= 0;
    return below ? label + other.substring(old.length()) : other;
  }

  private String unique(String wanted) {
    String unique = wanted;
    for (int number = 2; !eIds.add(unique); number++) {
      unique = wanted + "_v" + number;
    }
    return unique;
  }
}
