package de.umsetzungsmonitor.domain.history;

/** What an entry of the journal is about, in the order in which a filter offers it. */
public enum EventKind {
  /** A state reported, or confirmed what it had reported. */
  REPORT,
  /** A tag was set, changed or removed, or it was said that a provision asks nothing. */
  TAG,
  /** A suggestion was decided, or opened again. */
  SUGGESTION,
  /** Two provisions were linked, or no longer are. */
  LINK,
  /** Which states a document binds was changed. */
  BINDING,
  /** A document or a new version of one came in. */
  DOCUMENT,
  /** An account was made, or one of its access keys made or revoked. */
  ACCOUNT
}
