package de.umsetzungsmonitor.domain.tag;

/** The provision bears the very same tag already. */
public class TagAlreadySet extends RuntimeException {

  public TagAlreadySet() {
    super("the provision bears the same tag already");
  }
}
