package de.umsetzungsmonitor.domain.status;

/** The value needs a reason and has none. */
public class ReasonMissing extends RuntimeException {

  public ReasonMissing(StatusValue value) {
    super(value + " needs a reason");
  }
}
