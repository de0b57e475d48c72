package de.umsetzungsmonitor.domain.link;

/** The two provisions are linked already. */
public class LinkAlreadySet extends RuntimeException {

  LinkAlreadySet(long one, long other) {
    super("provisions " + one + " and " + other + " are linked already");
  }
}
