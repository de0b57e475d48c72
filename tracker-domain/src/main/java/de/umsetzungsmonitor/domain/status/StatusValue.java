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

  /** Whether nobody would believe the value without a reason. */
  public boolean needsReason() {
    return this == DECLINED || this == NOT_APPLICABLE;
  }
}
