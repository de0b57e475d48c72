package de.umsetzungsmonitor.domain.status;

/** How near the due date of an open provision is. */
public enum Due {
  /** The day has passed. */
  OVERDUE,
  /** The day is today or within the next {@value #SOON_DAYS} days. */
  SOON,
  LATER,
  /** There is no due date. */
  NONE;

  /** How many days ahead a due date begins to press. */
  public static final int SOON_DAYS = 30;
}
