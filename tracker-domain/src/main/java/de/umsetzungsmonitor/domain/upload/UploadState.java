package de.umsetzungsmonitor.domain.upload;

import java.util.EnumSet;
import java.util.Set;

/** How far an upload has come. */
public enum UploadState {
  /** Nobody reads it yet. */
  WAITING,
  /** A worker reads it. */
  READING,
  /** It is split; people look at it and mend it. */
  READY,
  /** Somebody accepted it; no worker stores it yet. */
  SUBMITTED,
  /** A worker stores it. */
  STORING,
  /** It could not be read or split; the reason says why. */
  REJECTED,
  /** It became a document. */
  ACCEPTED,
  /** Somebody did not want it. */
  DISCARDED;

  /** Whether a worker has still to do with it. */
  public boolean isUnderWay() {
    return this == WAITING || this == READING || isBeingStored();
  }

  /** Whether somebody accepted it and it is no document yet. */
  public boolean isBeingStored() {
    return this == SUBMITTED || this == STORING;
  }

  /** The states from which an upload may still become a document. */
  public static Set<UploadState> open() {
    return EnumSet.of(WAITING, READING, READY, SUBMITTED, STORING);
  }
}
