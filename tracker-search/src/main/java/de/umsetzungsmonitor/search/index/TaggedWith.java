package de.umsetzungsmonitor.search.index;

/** The tags by whose modality provisions are looked for. */
public enum TaggedWith {
  OBLIGATION,
  REQUEST,
  RECOMMENDATION,
  /** No tag is in force. */
  NOTHING
}
