package de.umsetzungsmonitor.ingest.mend;

/** Why a change of a split cannot be made. Each value is a sentence on the page. */
public enum MendFlaw {
  /** The provision is not there any more. */
  GONE,
  /** Nothing stands before it that it could be merged with. */
  NOTHING_BEFORE,
  LABEL_EMPTY,
  LABEL_TOO_LONG,
  /** Another provision bears this number. */
  LABEL_TAKEN,
  TEXT_EMPTY,
  TEXT_TOO_LONG,
  /** A part would be empty, or the words do not stand in the text. */
  NO_SUCH_PLACE
}
