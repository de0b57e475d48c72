package de.umsetzungsmonitor.ingest.mend;

/**
 * A place where the split may be wrong.
 *
 * @param key the piece to look at
 * @param label its number
 * @param about what the sentence names beside it, such as the number that is missing; may be empty
 */
public record Doubt(int key, String label, Reason reason, String about) {

  /** Why to look there. Each value is a sentence on the page. */
  public enum Reason {
    /** Numbers are missing before it. */
    GAP,
    /** Its number stands in the text twice. */
    REPEATED,
    /** The next number stands within its text. */
    NUMBER_LOST,
    VERY_LONG,
    VERY_SHORT,
    /** It begins in lower case at the top of a page, so it may go on from the page before. */
    LOWER_CASE
  }
}
