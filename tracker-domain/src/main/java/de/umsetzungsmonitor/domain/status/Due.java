package de.umsetzungsmonitor.domain.status;

/** How near the due date of a provision is. */
public enum Due {
  /** The day has passed. */
  OVERDUE,
  /** The day is today or within the next {@value #SOON_DAYS} days. */
  SOON,
  LATER,
  /** There is no due date. */
  NONE,
  /** Nothing is to be done any more, whatever the due date was. */
  SETTLED;

  /** How many days ahead a due date begins to press. */
  public static final int SOON_DAYS = 30;
}
