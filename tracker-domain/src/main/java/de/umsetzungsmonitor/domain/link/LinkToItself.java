package de.umsetzungsmonitor.domain.link;

/** A provision was to be linked to itself. */
public class LinkToItself extends RuntimeException {

  LinkToItself(long provision) {
    super("provision " + provision + " cannot be linked to itself");
  }
}
