package de.umsetzungsmonitor.domain.spreadsheet;

import de.umsetzungsmonitor.domain.status.StatusFlaw;
import org.jspecify.annotations.Nullable;

/**
 * Something that keeps a row from being stored.
 *
 * @param column the name of the column where to mend it; null for the whole row
 * @param said what stands there and is not understood, or the number of another row; null if
 *     nothing is to be quoted
 * @param flaw of the entry, for {@link RowReason#FLAW}
 */
public record RowFlaw(
    RowReason reason, @Nullable String column, @Nullable String said, @Nullable StatusFlaw flaw) {

  /** Something about the whole row. */
  public static RowFlaw of(RowReason reason) {
    return new RowFlaw(reason, null, null, null);
  }

  /**
   * Something about one cell.
   *
   * @param column the name of its column
   * @param said what stands there; null if nothing does
   */
  public static RowFlaw at(RowReason reason, String column, @Nullable String said) {
    return new RowFlaw(reason, column, said, null);
  }

  static RowFlaw of(StatusFlaw flaw) {
    return new RowFlaw(RowReason.FLAW, flaw.field().name(), null, flaw);
  }
}
