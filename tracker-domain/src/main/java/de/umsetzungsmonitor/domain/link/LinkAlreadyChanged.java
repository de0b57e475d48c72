package de.umsetzungsmonitor.domain.link;

/** Somebody else changed or removed the link in the meantime. */
public class LinkAlreadyChanged extends RuntimeException {

  LinkAlreadyChanged(long linkId) {
    super("link " + linkId + " was changed or removed in the meantime");
  }
}
