package de.umsetzungsmonitor.ingest.source;

/** What a format says about a line. */
public enum LineRole {
  /** The format does not tell: the line may go on with a paragraph or begin one. */
  PRINTED,
  /** A paragraph begins here, as the layout of the page shows; it may go on with the next line. */
  OPENING,
  /** The line goes on with the one above, as the layout of the page shows. */
  CONTINUING,
  /** The line is a whole paragraph, as in Word and on web pages. */
  PARAGRAPH,
  /** The line is a whole heading. */
  HEADING;

  /** Whether nothing that follows the line belongs to it. */
  public boolean isWhole() {
    return this == PARAGRAPH || this == HEADING;
  }
}
