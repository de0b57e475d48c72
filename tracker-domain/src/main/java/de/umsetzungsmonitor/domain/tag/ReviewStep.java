package de.umsetzungsmonitor.domain.tag;

/** What a person did about suggestions, or about a provision that asks nothing of anybody. */
public enum ReviewStep {
  /** Said that a suggestion holds. */
  CONFIRMED,
  /** Said something else in the place of a suggestion. */
  CHANGED,
  /** Said that a suggestion does not hold. */
  REJECTED,
  /** Took the decision about a suggestion back. */
  REOPENED,
  /** Said that the provision asks nothing of anybody. */
  NO_COMMITMENT,
  /** Took that back, or set a tag. */
  NO_COMMITMENT_REMOVED
}
