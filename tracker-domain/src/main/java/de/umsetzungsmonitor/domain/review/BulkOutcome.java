package de.umsetzungsmonitor.domain.review;

/**
 * What became of the suggestions that were to be confirmed together.
 *
 * @param confirmed how many were
 * @param withoutAddressee how many were not because they name nobody
 * @param held how many were not because somebody else has their provision before them
 * @param decidedMeanwhile how many were not because they are no longer open
 */
public record BulkOutcome(long confirmed, long withoutAddressee, long held, long decidedMeanwhile) {

  BulkOutcome plus(BulkOutcome other) {
    return new BulkOutcome(
        confirmed + other.confirmed,
        withoutAddressee + other.withoutAddressee,
        held + other.held,
        decidedMeanwhile + other.decidedMeanwhile);
  }
}
