package de.umsetzungsmonitor.ingest.mend;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number of the second part of a provision that is cut in two.
 *
 * @param parentKey the piece that the second part stands under
 * @param rest the text of the second part without the number
 */
record NewNumber(
    String label, String eId, @Nullable Integer parentKey, ProvisionKind kind, String rest) {

  /** "8. ", "(8) ", "8) ", "b) " or "(b) " at the start. */
  private static final Pattern MARK =
      Pattern.compile("(?:(\\d{1,3}[a-z]?)\\.|\\(?(\\d{1,3}|[a-z])\\))\\s+(?=\\S)");

  /** What stands before the last number or letter of a label, that one, and what follows it. */
  private static final Pattern LAST_PART =
      Pattern.compile("(.*?)(\\d+|(?<!\\p{L})[a-z])([a-z]*\\)?)(?: \\[\\d+\\])?");

  /** Such a letter may be a Roman number. */
  private static final String ROMAN = "ivx";

  static NewNumber of(MendedSplit split, Piece piece, String text) {
    Matcher mark = MARK.matcher(text);
    if (!mark.lookingAt()) {
      return next(split, piece, text);
    }
    String number = mark.group(1) == null ? mark.group(2) : mark.group(1);
    String rest = text.substring(mark.end());
    boolean isLetter = Character.isLetter(number.charAt(0));
    if (isLetter && piece.provision().kind() != ProvisionKind.POINT) {
      String label = free(split, piece.label() + "." + number);
      String eId = EIds.below(piece.provision().eId(), number);
      return new NewNumber(label, eId, piece.key(), ProvisionKind.POINT, rest);
    }
    return beside(split, piece, withLast(piece.label(), number), rest);
  }

  private static NewNumber next(MendedSplit split, Piece piece, String text) {
    Matcher last = LAST_PART.matcher(piece.label());
    String label = piece.label();
    if (last.matches()) {
      String part = last.group(2);
      if (Character.isDigit(part.charAt(0)) && part.length() < 9) {
        label = withLast(label, Integer.toString(Integer.parseInt(part) + 1));
      } else if (part.compareTo("z") < 0 && !ROMAN.contains(part)) {
        label = withLast(label, Character.toString(part.charAt(0) + 1));
      }
    }
    return split.isTaken(label, Set.of())
        ? beside(split, piece, piece.label(), text)
        : beside(split, piece, label, text);
  }

  private static NewNumber beside(MendedSplit split, Piece piece, String wanted, String rest) {
    String label = free(split, wanted);
    String eId = EIds.labelled(piece.provision().eId(), label.replaceAll(" \\[\\d+\\]$", ""));
    return new NewNumber(label, eId, piece.parentKey(), piece.provision().kind(), rest);
  }

  private static String withLast(String label, String number) {
    Matcher last = LAST_PART.matcher(label);
    return last.matches() ? last.group(1) + number + (label.endsWith(")") ? ")" : "") : number;
  }

  /** The label, or the label with "[2]" and so on behind it if it is taken. */
  private static String free(MendedSplit split, String wanted) {
    String plain = wanted.replaceAll(" \\[\\d+\\]$", "");
    String free = plain;
    for (int number = 2; split.isTaken(free, Set.of()); number++) {
      free = plain + " [" + number + "]";
    }
    return free;
  }

  /** Whether the second part stands under the first. */
  boolean isBelow(Piece first) {
    return parentKey != null && parentKey == first.key();
  }
}
