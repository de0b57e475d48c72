package de.umsetzungsmonitor.web.version;

import de.umsetzungsmonitor.domain.version.ChangeKind;
import de.umsetzungsmonitor.web.page.WordDiff;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Two versions side by side, as a page shows them.
 *
 * @param counts how many provisions each kind of change befell; all kinds are there
 * @param stretches in reading order
 */
public record ComparisonView(Map<ChangeKind, Integer> counts, List<Stretch> stretches) {

  /**
   * Provisions in a row.
   *
   * @param folded whether they read the same in both versions
   */
  public record Stretch(boolean folded, List<Row> rows) {

    /** How many of them have another number. */
    public long renumbered() {
      return rows.stream().filter(row -> row.kind() == ChangeKind.RENUMBERED).count();
    }
  }

  /**
   * A provision in both versions.
   *
   * @param id its anchor
   */
  public record Row(ChangeKind kind, String id, @Nullable Side before, @Nullable Side after) {

    /** Whether it is cited differently now. */
    public boolean renumbered() {
      return kind == ChangeKind.RENUMBERED || kind == ChangeKind.RENUMBERED_AND_CHANGED;
    }
  }

  /**
   * A provision in one version.
   *
   * @param title how it is cited
   * @param pieces its text, cut where the other version differs
   */
  public record Side(String title, String eId, List<WordDiff.Piece> pieces) {}

  /** Whether both versions read the same throughout. */
  public boolean isEmpty() {
    return stretches.stream().allMatch(Stretch::folded);
  }
}
