package de.umsetzungsmonitor.domain.tag;

/** A provision that bears tags cannot be one that asks nothing of anybody. */
public class StillTagged extends RuntimeException {

  public StillTagged() {
    super("the provision bears tags in force");
  }
}
