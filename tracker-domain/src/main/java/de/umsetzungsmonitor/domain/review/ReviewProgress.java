package de.umsetzungsmonitor.domain.review;

/**
 * How far the review of some suggestions has come.
 *
 * @param open how many wait for a decision
 * @param decided how many people have decided about
 * @param decidedByMe how many of these one person decided since a moment
 * @param passedOver how many open ones that person passed over
 */
public record ReviewProgress(long open, long decided, long decidedByMe, long passedOver) {

  /** How many there are, open or decided. */
  public long total() {
    return open + decided;
  }
}
