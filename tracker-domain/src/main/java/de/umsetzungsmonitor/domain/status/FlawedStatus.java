package de.umsetzungsmonitor.domain.status;

import java.util.List;

/** The entry cannot be stored as it is. */
public class FlawedStatus extends RuntimeException {

  private final List<StatusFlaw> flaws;

  /** With what is wrong, at least one flaw. */
  public FlawedStatus(List<StatusFlaw> flaws) {
    super("the entry has flaws: " + flaws);
    this.flaws = List.copyOf(flaws);
  }

  /** What is wrong, at least one flaw. */
  public List<StatusFlaw> flaws() {
    return flaws;
  }
}
