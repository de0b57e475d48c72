package de.umsetzungsmonitor.web.document;

import de.umsetzungsmonitor.domain.status.DocumentProgress;
import de.umsetzungsmonitor.web.status.StatusBar;

/** A document in a list, with its bar. */
public record DocumentRow(DocumentProgress document, StatusBar bar) {

  /** The document with the bar of all reports on it. */
  public static DocumentRow of(DocumentProgress document) {
    return new DocumentRow(document, StatusBar.of(document.counts(), document.owed()));
  }
}
