package de.umsetzungsmonitor.domain.status;

/** The account does not coordinate the state. */
public class StateNotAllowed extends RuntimeException {

  /** With who tried to write and the ISO code of the state. */
  public StateNotAllowed(String username, String iso2) {
    super(username + " does not coordinate " + iso2);
  }
}
