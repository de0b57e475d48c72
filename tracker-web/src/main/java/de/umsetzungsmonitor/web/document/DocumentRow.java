package de.umsetzungsmonitor.web.document;

import de.umsetzungsmonitor.domain.status.DocumentProgress;
import de.umsetzungsmonitor.web.status.StatusBar;

/** A document in the list, with its bar. */
record DocumentRow(DocumentProgress document, StatusBar bar) {

  static DocumentRow of(DocumentProgress document) {
    return new DocumentRow(document, StatusBar.of(document.counts(), document.owed()));
  }
}
