package de.umsetzungsmonitor.ingest.block;

/**
 * The mark that a block begins with.
 *
 * @param kind what it looks like
 * @param value as printed without brackets and stops: "7", "4bis", "a", "iv", "2.1", "•"
 * @param number the number in front, 0 if there is none or it is too large to be one
 * @param form how the mark closes: {@code '.'}, {@code ')'}, {@code '('} for both brackets, or
 *     {@code ' '}; lists within a list usually take another form
 * @param rest what follows the mark
 */
public record Marker(Kind kind, String value, int number, char form, String rest) {

  /** The looks of a mark; whether "i" is a letter or a roman number only its neighbours tell. */
  public enum Kind {
    /** "7.", "7)", "(7)", "4bis.", "6a.". */
    DECIMAL,
    /** "2.1", "2.1.3.". */
    SECTION,
    /** "a)", "(a)", "a.", "iv)". */
    LOWER,
    /** "A.", "IV.". */
    UPPER,
    /** "Artikel 5", "Art. 5". */
    ARTICLE,
    /** "Leitaktion 3:", "Maßnahme 7 –"; see {@link ActionMark}. */
    ACTION,
    /** A bullet or dash. */
    BULLET
  }

  /** Whether the mark is of this kind. */
  public boolean is(Kind expected) {
    return kind == expected;
  }

  /** The roman number that the value spells, or 0. */
  public int roman() {
    return Roman.value(value);
  }

  /** The place in the alphabet of a single letter, from 1, or 0. */
  public int letter() {
    if (value.length() != 1) {
      return 0;
    }
    char c = Character.toLowerCase(value.charAt(0));
    return c >= 'a' && c <= 'z' ? c - 'a' + 1 : 0;
  }

  /** Whether something follows the number itself, as in "4bis". */
  public boolean hasSuffix() {
    return kind == Kind.DECIMAL && !Character.isDigit(value.charAt(value.length() - 1));
  }
}
