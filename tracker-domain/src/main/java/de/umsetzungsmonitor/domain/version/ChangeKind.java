package de.umsetzungsmonitor.domain.version;

/** What a new version did to a provision. */
public enum ChangeKind {
  /** Same number, same text. */
  UNCHANGED,
  /** The same text under another number. */
  RENUMBERED,
  /** Another text under the same number. */
  CHANGED,
  /** Another text under another number, and still the same provision. */
  RENUMBERED_AND_CHANGED,
  /** It was not in the version before. */
  ADDED,
  /** It is not in the new version. */
  DROPPED;

  /** Whether what was said of the old text has to be checked against the new one. */
  public boolean changesText() {
    return this == CHANGED || this == RENUMBERED_AND_CHANGED;
  }
}
