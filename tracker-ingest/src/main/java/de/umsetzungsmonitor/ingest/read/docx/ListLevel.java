package de.umsetzungsmonitor.ingest.read.docx;

import de.umsetzungsmonitor.ingest.source.ListNumber;
import org.jspecify.annotations.Nullable;

/** A level of a list, filled while its definition is read. */
final class ListLevel {

  int start = 1;
  ListNumber format = ListNumber.DECIMAL;

  /** What is printed, with {@code %1} for the number of the first level and so on. */
  String text = "";

  /** The level, from 1, whose items let this one begin again; 0: none; null: every level above. */
  @Nullable Integer restart;

  /** Whether all numbers in it are printed as decimals. */
  boolean legal;

  /** The paragraph style that stands for this level. */
  @Nullable String style;

  /** Bullets of symbol fonts are letters or private characters: they print as a common bullet. */
  String bullet() {
    boolean dash = text.length() == 1 && "-–—".contains(text);
    return dash ? text : "•";
  }
}
