package de.umsetzungsmonitor.web.evidence;

/**
 * A file that was not taken in.
 *
 * @param name under which it came, made safe
 */
public record RefusedFile(String name, Reason reason) {

  /** Why. */
  public enum Reason {
    EMPTY,
    TOO_LARGE,
    WRONG_TYPE,
    /** Too many files of the same account wait for a report to be saved. */
    TOO_MANY,
    /** The session had ended, and only the name of the file came back. */
    LOST
  }
}
