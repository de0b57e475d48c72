package de.umsetzungsmonitor.domain.spreadsheet;

import java.util.EnumSet;
import java.util.Set;

/** What becomes of a row. */
public enum RowOutcome {
  /** It says something new that can be stored. */
  CHANGED,
  /** The report says so already. */
  UNCHANGED,
  /** Somebody else changed the same field differently since the table was made. */
  CONFLICTING,
  /** It may not be said, whatever it is. */
  FORBIDDEN,
  /** It cannot be understood or stored as it is. */
  WRONG,
  /** It is stored. */
  APPLIED;

  /** The rows that come back as a file: those that need somebody to do something about them. */
  public static Set<RowOutcome> rest() {
    return EnumSet.of(CONFLICTING, FORBIDDEN, WRONG);
  }
}
