package de.umsetzungsmonitor.domain.review;

import org.jspecify.annotations.Nullable;

/**
 * What people thought of a rule so far.
 *
 * @param rule its id
 * @param open how many of its suggestions wait for a decision, in the versions in force
 * @param calibrated the confidence of its suggestions as calibrated, on average, from 0 to 1
 * @param effective the same together with the decisions: the calibrated confidence weighs as much
 *     as ten of them
 */
public record RuleStatistic(
    String rule,
    long open,
    long confirmed,
    long changed,
    long rejected,
    double calibrated,
    double effective) {

  /** How many of its suggestions people decided about. */
  public long decided() {
    return confirmed + changed + rejected;
  }

  /** The share of the decided suggestions that held, from 0 to 1; null before any decision. */
  public @Nullable Double precision() {
    return decided() == 0 ? null : (double) confirmed / decided();
  }
}
