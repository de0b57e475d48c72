package de.umsetzungsmonitor.domain.status;

/** The state is not bound by the provision, so it has nothing to report on it. */
public class StateNotBound extends RuntimeException {

  /** With the ISO code of the state and the place of the provision in its document. */
  public StateNotBound(String iso2, String eId) {
    super(iso2 + " is not bound by " + eId);
  }
}
