package de.umsetzungsmonitor.ingest.read.docx;

import de.umsetzungsmonitor.ingest.source.ListNumber;
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

  /** The format of that name ({@code w:numFmt}, ECMA-376 part 1, 17.18.59); decimals if unknown. */
  static ListNumber number(String name) {
    return switch (name) {
      case "decimalZero" -> ListNumber.DECIMAL_ZERO;
      case "lowerLetter" -> ListNumber.LOWER_LETTER;
      case "upperLetter" -> ListNumber.UPPER_LETTER;
      case "lowerRoman" -> ListNumber.LOWER_ROMAN;
      case "upperRoman" -> ListNumber.UPPER_ROMAN;
      case "bullet" -> ListNumber.BULLET;
      case "none" -> ListNumber.NONE;
      default -> ListNumber.DECIMAL;
    };
  }
}
