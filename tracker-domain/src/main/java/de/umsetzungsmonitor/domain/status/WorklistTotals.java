package de.umsetzungsmonitor.domain.status;

import java.util.Map;

/**
 * What counts for a state, at large.
 *
 * @param all the provisions on which it is to report
 * @param open what is not settled, or to be checked
 * @param overdue of what is not settled
 * @param soon due soon, see {@link Due#SOON}
 * @param toCheck reports that were taken over to a changed text
 * @param stale reports that nobody has confirmed for long
 * @param contradictory reports that do not fit their evidence or those on their points
 * @param values how many reports say what
 */
public record WorklistTotals(
    long all,
    long open,
    long overdue,
    long soon,
    long toCheck,
    long stale,
    long contradictory,
    Map<StatusValue, Long> values) {

  /** On how many provisions nothing was reported. */
  public long withoutReport() {
    return all - values.values().stream().mapToLong(Long::longValue).sum();
  }
}
