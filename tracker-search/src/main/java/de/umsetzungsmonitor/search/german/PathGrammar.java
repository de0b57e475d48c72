package de.umsetzungsmonitor.search.german;

import java.util.regex.Pattern;

/** How the steps to a provision within its document are written, in labels and by people. */
final class PathGrammar {

  private static final String ZIFFER =
      "(?:Ziff(?:ern?|\\.)?|Nummern?|Nr\\.?|Absatz|Absätzen?|Abs\\.?|Punkt|Randnummern?|Rn\\.?)";
  private static final String LETTER = "(?:Buchst(?:aben?|\\.)?|lit\\.?)";
  private static final String ANNEX = "(?:Anhang(?:s|es)?|Anlage|Annex|Beilage)";
  private static final String ANNEX_NUMBER = "\\s(?:(?-i:[IVX]{1,5})|\\d{1,2})\\b";

  /** How a path begins, of which one of the named groups says what kind it is. */
  static final String HEAD =
      "§{1,2}\\s?(?<law>\\d{1,4}[a-z]?)\\b"
          + "|(?:Artikel[ns]?|Art\\.?)\\s?(?<art>\\d{1,4}(?:bis|ter|quater|[a-z])?)\\b"
          + "|(?:PP\\s?|Präambelabs(?:atz|\\.)\\s*)(?<pp>\\d{1,3})\\b"
          + "|OP\\s?(?<op>\\d{1,3})\\b"
          + "|(?<!/)(?:Erwägungsgr(?:und|unde?s|ünden?)|ErwGr?\\.?|EG)\\s?\\(?(?<recital>\\d{1,3})\\b"
          + "\\)?(?!/)"
          + "|"
          + ANNEX
          + "(?<annex>"
          + ANNEX_NUMBER
          + ")|"
          + ZIFFER
          + "\\s*(?<number>\\d{1,4}(?:bis|ter|quater)?)(?![\\d/])(?:(?<glued>[a-z])(?![\\p{L}\\d]))?"
          + "|(?<!/)(?<bare>\\d{1,4})(?=\\s*"
          + LETTER
          + "\\s*[a-z]\\b|\\.[a-z]\\b|\\s?[a-z]\\))";

  /** What every text has in which a provision is cited. */
  static final Pattern SIGN = Pattern.compile("\\d|" + ANNEX, Pattern.CASE_INSENSITIVE);

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** A path within a label. */
  static final Pattern BEGINNING = Pattern.compile("[\\s,;:.]*(?:" + HEAD + ")", FLAGS);

  /** How a path goes on: with a word for the step, or with a mark as in "(3)" and "b)". */
  static final Pattern STEP =
      Pattern.compile(
          "(?:\\s*+,)?\\s*+(?:"
              + "Abs(?:atz|ätzen?|\\.)?\\s?\\(?(?<paragraph>\\d{1,3}[a-z]?)\\b\\)?"
              + "|(?:Unterabs(?:atz|\\.)|UAbs\\.?|Halbs(?:atz|\\.)|Satz|S\\.)\\s?(?<part>\\d{1,2})\\b"
              + "|"
              + LETTER
              + "\\s?\\(?(?<letter>[a-z]{1,2})\\b\\)?"
              + "|(?:Ziff(?:ern?|\\.)?|Nummern?|Nr\\.?)\\s?"
              + "(?:(?<number>\\d{1,4}(?:bis|ter|quater)?)(?<glued>[a-z])?\\b(?!/)|\\(?(?<roman>[ivx]{1,5})\\b\\)?)"
              + "|Punkt\\s?(?<point>\\d{1,3})\\b)"
              + "|\\s?\\((?<bracketed>\\d{1,3}[a-z]?)\\)"
              + "|\\s?\\(?(?<closed>[a-z]{1,5})\\)"
              + "|\\s(?-i:(?<upper>[IVX]{1,5}))\\b(?![./)-])"
              + "|\\.(?<dotted>[a-z]{1,5}|\\d{1,3})\\b"
              + "|\\s(?-i:(?<loose>[a-z]|[ivx]{2,5}))\\b(?![./'’-])",
          FLAGS);

  /** The annex may be named last. */
  static final Pattern ANNEX_BEHIND =
      Pattern.compile(
          "\\s(?:der|des|im|in der|zum|zur)\\s"
              + ANNEX
              + "(?!\\p{L})(?<annex>"
              + ANNEX_NUMBER
              + ")?",
          FLAGS);

  /** What else labels are made of. */
  static final Pattern WORD =
      Pattern.compile(
          "[\\s,;:.]*(?:"
              + ANNEX
              + "\\b|(?<repeat>\\[\\d+\\])|(?<number>\\d+(?:bis|ter|quater)?)(?<glued>[a-z])?"
              + "(?![\\p{L}\\d])|(?<word>[\\p{L}\\d]+)|\\W)",
          FLAGS | Pattern.DOTALL);

  private PathGrammar() {}
}
