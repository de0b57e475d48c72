package de.umsetzungsmonitor.domain.index;

/**
 * A place in the order in which provisions change: behind the change {@code id} of the transaction
 * {@code xid}.
 *
 * @param database tells one database from another that took its place, was emptied or restored
 * @param xid the transaction
 * @param id the change within it; 0 stands before all changes of the transaction
 */
public record ChangePosition(String database, long xid, long id) {

  /** Whether a reader who stands here reaches the other place by reading on. */
  public boolean leadsTo(ChangePosition other) {
    return database.equals(other.database)
        && (xid < other.xid || (xid == other.xid && id <= other.id));
  }
}
