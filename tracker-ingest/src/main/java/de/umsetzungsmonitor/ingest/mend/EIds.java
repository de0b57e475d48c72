package de.umsetzungsmonitor.ingest.mend;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.ingest.outline.Scope;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The eIds of mended provisions: parts joined by "__", each a kind and a number. */
final class EIds {

  private static final String JOINT = "__";

  /** Leaves room for what makes it unique in the 160 characters of the column. */
  private static final int MAX_LENGTH = 150;

  /** The last number or letter of a label: "4" of "Anlage 4", "a" of "7.a", "2" of "PP2". */
  private static final Pattern LAST_PART = Pattern.compile("(?:PP)?([\\p{L}\\p{N}]+)\\W*$");

  private EIds() {}

  /** The eId of a provision whose label has changed: {@code para_7} becomes {@code para_8}. */
  static String labelled(String eId, String label) {
    Matcher last = LAST_PART.matcher(label);
    String number = Scope.slug(last.find() ? last.group(1) : label);
    return shortened(before(eId) + word(eId) + "_" + (number.isEmpty() ? "x" : number));
  }

  /** The eId of a provision whose kind has changed: {@code para_7} becomes {@code rec_7}. */
  static String ofKind(String eId, ProvisionKind kind) {
    String last = eId.substring(before(eId).length());
    String number = last.substring(Math.min(last.length(), word(eId).length() + 1));
    String word =
        switch (kind) {
          case RECITAL -> "rec";
          case OPERATIVE -> "para";
          case POINT -> "point";
          case KEY_ACTION -> "action";
          case NARRATIVE -> "al";
        };
    return shortened(before(eId) + word + "_" + (number.isEmpty() ? "1" : number));
  }

  /** The eId of a point below another provision. */
  static String below(String eId, String number) {
    return shortened(eId + JOINT + "point_" + Scope.slug(number));
  }

  private static String before(String eId) {
    int joint = eId.lastIndexOf(JOINT);
    return joint < 0 ? "" : eId.substring(0, joint + JOINT.length());
  }

  private static String word(String eId) {
    String last = eId.substring(before(eId).length());
    int underscore = last.indexOf('_');
    return underscore < 0 ? last : last.substring(0, underscore);
  }

  private static String shortened(String eId) {
    return eId.substring(0, Math.min(eId.length(), MAX_LENGTH));
  }
}
