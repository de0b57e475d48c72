package de.umsetzungsmonitor.search;

/** The order of hits. Where two are alike in it, they come in document order. */
public enum SearchSort {
  /** The best first. */
  RELEVANCE,
  /** By the addresses of the documents, and as their provisions stand in them. */
  DOCUMENT,
  /** The documents adopted last first; those without a date at the end. */
  DATE,
  /** First those that were last stored, tagged or reported on. */
  CHANGED
}
