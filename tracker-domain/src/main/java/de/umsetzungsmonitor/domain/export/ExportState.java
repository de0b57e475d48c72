package de.umsetzungsmonitor.domain.export;

/** How far a job has come. */
public enum ExportState {
  /** Other jobs of the instance come first. */
  WAITING,
  RUNNING,
  /** The file can be fetched. */
  DONE,
  /** There is no file: the database or the instance failed. It can be asked for again. */
  FAILED,
  /** Somebody did not want it any more before it was done. */
  CANCELLED,
  /** The file was there and is no longer kept. */
  REMOVED;

  /** Whether the file is still to come. */
  public boolean isUnderWay() {
    return this == WAITING || this == RUNNING;
  }
}
