package de.umsetzungsmonitor.search.index;

/**
 * How far the index is built anew.
 *
 * @param done how many provisions are in it
 * @param total how many there were when it was begun
 */
public record RebuildProgress(long done, long total) {

  /** The share that is done, from 0 to 100. */
  public int percent() {
    return total == 0 ? 0 : (int) (100 * done / total);
  }
}
