package de.umsetzungsmonitor.domain.evidence;

/** There is no such file, or it is not for this person to see. */
public class EvidenceNotFound extends RuntimeException {

  public EvidenceNotFound(long id) {
    super("there is no evidence " + id);
  }
}
