package de.umsetzungsmonitor.domain.status;

/** Somebody else wrote the report since the writer saw it. */
public class StaleStatus extends RuntimeException {

  public StaleStatus(int basedOn, int current) {
    super("based on version " + basedOn + ", but version " + current + " is current");
  }
}
