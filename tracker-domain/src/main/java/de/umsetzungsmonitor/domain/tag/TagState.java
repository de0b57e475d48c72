package de.umsetzungsmonitor.domain.tag;

/** Whether a tag counts. */
public enum TagState {
  /** A person stands behind it. */
  CONFIRMED
}
