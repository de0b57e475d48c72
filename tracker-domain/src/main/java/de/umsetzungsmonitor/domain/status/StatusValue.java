package de.umsetzungsmonitor.domain.status;

/** How far a state has come. That there is no report at all is no value of its own. */
public enum StatusValue {
  NOT_STARTED,
  PLANNED,
  IN_PROGRESS,
  PARTLY_IMPLEMENTED,
  IMPLEMENTED,
  DECLINED,
  NOT_APPLICABLE;

  /** Whether something is still to be done; so it is where there is no report at all. */
  public boolean isOpen() {
    return this != IMPLEMENTED && !needsReason();
  }

  /** Whether nobody would believe the value without a reason. */
  public boolean needsReason() {
    return this == DECLINED || this == NOT_APPLICABLE;
  }
}
