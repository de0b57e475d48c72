package de.umsetzungsmonitor.search.index;

import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/** The fields of a provision in the index, besides those of its analysed text. */
public final class ProvisionFields {

  static final String ID = "id";

  /** The citations by which the provision and its document are called. */
  public static final String SELF = "self";

  public static final String SLUG = "slug";
  public static final String SYMBOL = "symbol";
  public static final String DOCUMENT_TITLE = "documentTitle";
  public static final String E_ID = "eId";
  public static final String LABEL = "label";
  public static final String KIND = "kind";
  public static final String HEADING = "heading";
  public static final String POSITION = "position";

  /** The day of adoption, in days since 1970; missing where it is unknown. */
  public static final String ADOPTED = "adopted";

  /** When the provision was last stored, tagged or reported on, in milliseconds since 1970. */
  public static final String CHANGED = "changed";

  /** The codes of all states that report on the provision, as one term. */
  public static final String BOUND = "bound";

  public static final String TEXT = "text";
  public static final String FOOTNOTE = "footnote";
  public static final String FOOTNOTE_MARK = "footnoteMark";

  /** By document, and within it as it is read. */
  public static final Sort IN_DOCUMENT_ORDER =
      new Sort(
          new SortField(SLUG, SortField.Type.STRING), new SortField(POSITION, SortField.Type.INT));

  /** What a state reported: the ordinal of its {@code StatusValue}; missing without a report. */
  public static String status(String iso2) {
    return "status." + iso2;
  }

  private ProvisionFields() {}
}
