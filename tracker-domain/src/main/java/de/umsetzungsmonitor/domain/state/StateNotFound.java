package de.umsetzungsmonitor.domain.state;

/** There is no state with that code. */
public class StateNotFound extends RuntimeException {

  public StateNotFound(String iso2) {
    super("no state " + iso2);
  }
}
