package de.umsetzungsmonitor.domain.spreadsheet;

/** Why a row cannot be stored. */
public enum RowReason {
  ADDRESS_MISSING,
  PROVISION_UNKNOWN,
  STATE_UNKNOWN,
  /** The cell that says which version was seen is not as it was written. */
  VERSION_UNREADABLE,
  /** There never was a report of the version that the row names. */
  VERSION_UNKNOWN,
  /** The same provision and state stand in a row before. */
  DUPLICATE,
  VALUE_UNKNOWN,
  DATE_UNREADABLE,
  SOURCE_UNKNOWN,
  /** A formula in the cell came to no result. */
  CELL_BROKEN,
  /** A file is named that the report does not have. */
  FILE_UNKNOWN,
  /** The entry has a flaw of its own. */
  FLAW,
  SUPERSEDED,
  NOT_BOUND,
  NOT_COORDINATED,
  CLASH
}
