package de.umsetzungsmonitor.domain.review;

import org.jspecify.annotations.Nullable;

/**
 * What people thought of a rule so far.
 *
 * @param rule its id
 * @param open how many of its suggestions wait for a decision, in the versions in force
 * @param effective how sure its suggestions are, from 0 to 1: the confidence as calibrated, on
 *     average, which weighs as much as ten decisions, together with the decisions
 */
public record RuleStatistic(
    String rule, long open, long confirmed, long changed, long rejected, double effective) {

  /** How many of its suggestions people decided about. */
  public long decided() {
    return confirmed + changed + rejected;
  }

  /** The share of the decided suggestions that held, from 0 to 1; null before any decision. */
  public @Nullable Double precision() {
    return decided() == 0 ? null : (double) confirmed / decided();
  }
}
