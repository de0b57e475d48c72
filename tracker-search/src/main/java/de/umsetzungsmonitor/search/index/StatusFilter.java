package de.umsetzungsmonitor.search.index;

/**
 * The implementation statuses by which provisions are looked for: those of {@code StatusValue} in
 * their order, and none.
 */
public enum StatusFilter {
  NOT_STARTED,
  PLANNED,
  IN_PROGRESS,
  PARTLY_IMPLEMENTED,
  IMPLEMENTED,
  DECLINED,
  NOT_APPLICABLE,
  /** A state that is to report has not done so. */
  NO_REPORT
}
