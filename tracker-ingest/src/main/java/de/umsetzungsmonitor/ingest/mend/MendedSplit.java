package de.umsetzungsmonitor.ingest.mend;

import de.umsetzungsmonitor.ingest.preview.SplitProvision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A split with the changes that people made so far.
 *
 * @param pieces in document order, the dropped ones too
 * @param nextKey the key of the next new piece
 */
public record MendedSplit(List<Piece> pieces, int nextKey) {
  public MendedSplit {
    pieces = List.copyOf(pieces);
  }

  /** The split as it was read. */
  public static MendedSplit of(List<SplitProvision> provisions) {
    Map<String, Integer> keys = new HashMap<>();
    List<Piece> pieces = new ArrayList<>(provisions.size());
    for (SplitProvision provision : provisions) {
      int key = pieces.size();
      keys.put(provision.eId(), key);
      Integer parent = provision.parentEId() == null ? null : keys.get(provision.parentEId());
      pieces.add(new Piece(key, parent, provision, false));
    }
    return new MendedSplit(pieces, pieces.size());
  }

  /** The split with these changes, one after the other. */
  public MendedSplit apply(List<Mend> mends) {
    MendedSplit split = this;
    for (Mend mend : mends) {
      split = mend.apply(split);
    }
    return split;
  }

  /** What is taken over, in document order; what stood under a dropped one stands one higher. */
  public List<SplitProvision> provisions() {
    Map<Integer, String> nearestEIds = new HashMap<>();
    List<SplitProvision> kept = new ArrayList<>();
    for (Piece piece : pieces) {
      String parent = piece.parentKey() == null ? null : nearestEIds.get(piece.parentKey());
      nearestEIds.put(piece.key(), piece.isDropped() ? parent : piece.provision().eId());
      if (!piece.isDropped()) {
        kept.add(piece.provision().under(parent));
      }
    }
    return kept;
  }

  /** Where people should look before they accept the split, in document order. */
  public List<Doubt> doubts() {
    return Doubts.in(this);
  }

  /** How much of what it holds. */
  public SplitCounts counts() {
    return SplitCounts.of(this);
  }

  /** The piece of that key, if it is still there. */
  public Optional<Piece> find(int key) {
    return pieces.stream().filter(piece -> piece.key() == key).findFirst();
  }

  /** The place of a piece in the list, or -1 if it is not there any more. */
  public int indexOf(int key) {
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i).key() == key) {
        return i;
      }
    }
    return -1;
  }

  /** The piece that a mend is about. */
  Piece get(int key) {
    return find(key).orElseThrow(() -> new FlawedMend(MendFlaw.GONE, ""));
  }

  /** The nearest piece before it that is taken over. */
  Optional<Piece> keptBefore(int key) {
    for (int i = indexOf(key) - 1; i >= 0; i--) {
      if (!pieces.get(i).isDropped()) {
        return Optional.of(pieces.get(i));
      }
    }
    return Optional.empty();
  }

  /** The keys of a piece and of all that stand under it. */
  Set<Integer> family(int key) {
    Set<Integer> family = new HashSet<>();
    family.add(key);
    for (Piece piece : pieces) {
      if (piece.parentKey() != null && family.contains(piece.parentKey())) {
        family.add(piece.key());
      }
    }
    return family;
  }

  /** Whether a piece that is taken over, and is none of these, bears the number. */
  boolean isTaken(String label, Set<Integer> except) {
    return pieces.stream()
        .anyMatch(piece ->
            !piece.isDropped() && piece.label().equals(label) && !except.contains(piece.key()));
  }

  MendedSplit map(UnaryOperator<Piece> change) {
    return new MendedSplit(pieces.stream().map(change).toList(), nextKey);
  }

  MendedSplit replace(Piece changed) {
    return map(piece -> piece.key() == changed.key() ? changed : piece);
  }

  MendedSplit without(int key) {
    return new MendedSplit(pieces.stream().filter(piece -> piece.key() != key).toList(), nextKey);
  }

  /** The split with a new piece, whose key is {@link #nextKey}, behind another. */
  MendedSplit insertAfter(int key, Piece added) {
    List<Piece> longer = new ArrayList<>(pieces);
    longer.add(indexOf(key) + 1, added);
    return new MendedSplit(longer, nextKey + 1);
  }

  /** What stood under one piece stands under another. */
  MendedSplit move(int fromParent, @Nullable Integer toParent) {
    return map(piece ->
        piece.parentKey() != null && piece.parentKey() == fromParent
            ? piece.under(toParent)
            : piece);
  }
}
