package de.umsetzungsmonitor.domain.tag;

/** What became of a suggestion. */
public enum SuggestionState {
  /** Nobody decided yet. */
  OPEN,
  /** A person said that it holds; a tag says so. */
  CONFIRMED,
  /** A person said something else in its place; a tag says what. */
  CHANGED,
  /** A person said that it does not hold. */
  REJECTED,
  /** Newer rules no longer make it; nobody had decided. */
  WITHDRAWN;

  /** Whether a person decided. */
  public boolean isDecided() {
    return this == CONFIRMED || this == CHANGED || this == REJECTED;
  }
}
