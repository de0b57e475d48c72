package de.umsetzungsmonitor.domain.tag;

/** A suggestion names nobody, so that it cannot be confirmed before a person has said who. */
public class AddresseeMissing extends RuntimeException {

  public AddresseeMissing(long suggestionId) {
    super("suggestion " + suggestionId + " names no addressee");
  }
}
