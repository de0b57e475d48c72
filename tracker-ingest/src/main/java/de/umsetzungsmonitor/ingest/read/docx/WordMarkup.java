package de.umsetzungsmonitor.ingest.read.docx;

import java.util.Set;

/** What of the markup of Word is never read. */
final class WordMarkup {

  /**
   * Tracked changes count as accepted, so what they took out is gone; instructions of fields are
   * not printed; a fallback repeats a text box for older programs; sections hold page margins.
   */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "del",
          "moveFrom",
          "delText",
          "instrText",
          "delInstrText",
          "Fallback",
          "rt",
          "sectPr",
          "pPrChange",
          "rPrChange",
          "tblPrChange",
          "trPrChange",
          "tcPrChange");

  private WordMarkup() {}

  static boolean isLeftOut(String element) {
    return LEFT_OUT.contains(element);
  }
}
