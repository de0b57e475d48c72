package de.umsetzungsmonitor.domain.tag;

/** Somebody else changed or removed the tag in the meantime. */
public class TagAlreadyChanged extends RuntimeException {

  public TagAlreadyChanged(long tagId) {
    super("tag " + tagId + " was changed or removed in the meantime");
  }
}
