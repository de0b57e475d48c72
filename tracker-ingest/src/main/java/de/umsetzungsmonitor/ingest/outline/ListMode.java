package de.umsetzungsmonitor.ingest.outline;

/** What the items of the list at hand are. */
public enum ListMode {
  /** Nothing was announced. */
  NONE,
  /** "Leitaktionen:" was announced. */
  ACTIONS,
  /** "verpflichten sich …:" was announced. */
  COMMITMENTS
}
