package de.umsetzungsmonitor.search.index;

/** The implementation statuses by which provisions are looked for. */
public enum StatusFilter {
  NOT_STARTED,
  PLANNED,
  IN_PROGRESS,
  PARTLY_IMPLEMENTED,
  IMPLEMENTED,
  DECLINED,
  NOT_APPLICABLE,
  /** The state has not reported. */
  NO_REPORT
}
