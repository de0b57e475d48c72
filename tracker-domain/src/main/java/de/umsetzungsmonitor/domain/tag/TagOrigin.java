package de.umsetzungsmonitor.domain.tag;

/** Where a tag came from. */
public enum TagOrigin {
  /** A person set it. */
  PERSON,
  /** A person confirmed or changed what a rule suggested. */
  SUGGESTION
}
