package de.umsetzungsmonitor.ingest.source;

/** What a format says about a line. */
public enum LineRole {
  /** The format does not tell: the line may be a part of a paragraph, or all of it. */
  PRINTED,
  /** The line is a whole paragraph, as in Word and on web pages. */
  PARAGRAPH,
  /** The line is a whole heading. */
  HEADING
}
