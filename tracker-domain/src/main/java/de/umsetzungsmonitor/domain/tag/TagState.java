package de.umsetzungsmonitor.domain.tag;

/** Whether a tag counts. */
public enum TagState {
  /** A person stands behind it. */
  CONFIRMED,
  /** Taken over from the version before, whose text was another; counts until somebody checks. */
  TO_CHECK
}
