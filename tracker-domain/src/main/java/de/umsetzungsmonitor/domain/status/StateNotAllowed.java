package de.umsetzungsmonitor.domain.status;

/** The account does not coordinate the state. */
public class StateNotAllowed extends RuntimeException {

  public StateNotAllowed(String username, String iso2) {
    super(username + " does not coordinate " + iso2);
  }
}
