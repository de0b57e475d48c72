package de.umsetzungsmonitor.domain.status;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Why a provision stands on a worklist; there may be several reasons. */
public enum WorklistReason {
  OVERDUE,
  /** The due date is near, see {@link Due#SOON}. */
  SOON,
  /** The report was taken over to a changed text and nobody has confirmed it. */
  TO_CHECK,
  /** Nobody has confirmed the report for long, see {@link StatusSettings#staleAfter}. */
  STALE,
  /** It is implemented, and nothing supports that. */
  UNPROVEN,
  /** It is implemented, and one of its points is not settled. */
  POINT_OPEN,
  /** It is not settled, and all its points are. */
  POINTS_SETTLED,
  /** Nothing was reported. */
  NO_REPORT,
  /** Something was reported, and it is not settled. */
  OPEN;

  /** What contradicts itself. */
  public static final Set<WorklistReason> CONTRADICTIONS =
      Collections.unmodifiableSet(EnumSet.of(UNPROVEN, POINT_OPEN, POINTS_SETTLED));
}
