package de.umsetzungsmonitor.domain.status;

import java.util.List;

/**
 * A part of a list of documents.
 *
 * @param documents the youngest adoption first
 * @param first the number of the first of them in the whole list, from 1
 * @param found how many the list holds
 * @param reportable how many provisions of all of those count
 */
public record DocumentSlice(
    List<DocumentProgress> documents, long first, long found, long reportable) {

  /** The number of the last document; before the first one if there is none. */
  public long last() {
    return first + documents.size() - 1;
  }

  /** Whether something stands before these. */
  public boolean hasPrevious() {
    return first > 1;
  }

  /** Whether something follows. */
  public boolean hasNext() {
    return last() < found;
  }
}
