package de.umsetzungsmonitor.domain.status;

/** Whose claim a report is. */
public enum ClaimSource {
  /** The state says so itself. */
  SELF_REPORTED,
  /** Somebody else than the state found so, and is named. */
  INDEPENDENTLY_ASSESSED
}
