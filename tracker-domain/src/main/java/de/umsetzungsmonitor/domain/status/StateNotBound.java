package de.umsetzungsmonitor.domain.status;

/** The state is not bound by the provision, so it has nothing to report on it. */
public class StateNotBound extends RuntimeException {

  public StateNotBound(String iso2, String eId) {
    super(iso2 + " is not bound by " + eId);
  }
}
