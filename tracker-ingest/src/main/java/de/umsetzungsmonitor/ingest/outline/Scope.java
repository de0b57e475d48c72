package de.umsetzungsmonitor.ingest.outline;

import java.util.Locale;

/**
 * The section, chapter or annex within which numbers are unique.
 *
 * @param label what stands before labels, such as "Anlage" or "II.5"
 * @param eId what stands before eIds, such as "annex" or "sec_II__init_5"
 * @param separator between the label of the scope and a number: " " or "."
 */
public record Scope(String label, String eId, String separator) {

  private static final int LONGEST_ID = 60;

  /** The whole document. */
  public static final Scope DOCUMENT = new Scope("", "", "");

  private static final String PARAGRAPH = " Abs. ";

  /** An article: its paragraphs are "Art. 5 Abs. 1". */
  static Scope article(String label, String eId) {
    return new Scope(label, eId, PARAGRAPH);
  }

  boolean isArticle() {
    return separator.equals(PARAGRAPH);
  }

  /** A scope within this one. */
  public Scope within(String innerLabel, String innerEId) {
    return new Scope(label.isEmpty() ? innerLabel : label + "." + innerLabel, idOf(innerEId), " ");
  }

  String labelOf(String number) {
    return label.isEmpty() ? number : label + separator + number;
  }

  /** The label of something that is counted within this scope, such as "II.4 Abs. 3". */
  public String counted(String word) {
    return label.isEmpty() ? word : label + " " + word;
  }

  String idOf(String inner) {
    return eId.isEmpty() ? inner : eId + "__" + inner;
  }

  /** The text as part of an eId: ASCII letters and digits, all else becomes an underscore. */
  public static String slug(String text) {
    String ascii =
        text.replace("ä", "ae")
            .replace("ö", "oe")
            .replace("ü", "ue")
            .replace("ß", "ss")
            .replace("Ä", "Ae")
            .replace("Ö", "Oe")
            .replace("Ü", "Ue");
    StringBuilder out = new StringBuilder();
    for (char c : ascii.toCharArray()) {
      boolean safe = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (safe) {
        out.append(c);
      } else if (!out.isEmpty() && out.charAt(out.length() - 1) != '_') {
        out.append('_');
      }
    }
    out.setLength(Math.min(out.length(), LONGEST_ID));
    return out.toString().replaceAll("_$", "");
  }

  /** The slug in small letters, for headings. */
  public static String lowerSlug(String text) {
    return slug(text).toLowerCase(Locale.ROOT);
  }
}
