package de.umsetzungsmonitor.domain.status;

/** Somebody else wrote the report since the writer saw it. */
public class StaleStatus extends RuntimeException {

  /**
   * With the two versions that differ.
   *
   * @param basedOn the version that the writer saw, 0 if there was no report
   * @param current the version that is stored
   */
  public StaleStatus(int basedOn, int current) {
    super("based on version " + basedOn + ", but version " + current + " is current");
  }
}
