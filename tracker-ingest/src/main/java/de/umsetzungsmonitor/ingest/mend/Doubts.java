package de.umsetzungsmonitor.ingest.mend;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.ingest.mend.Doubt.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the places of a split where people should look before they accept it. */
final class Doubts {

  /** In characters; the longest paragraphs of resolutions have some 2,500. */
  private static final int VERY_LONG = 3_000;

  /** In characters; "gestrichen" is a provision, a page number is none. */
  private static final int VERY_SHORT = 8;

  /** A number in a label, with the letters that belong to it: "4bis", "(2)", "3" in "3.a". */
  private static final Pattern NUMBER = Pattern.compile("(\\d{1,4})[a-z]*\\)?(?=[ .]|$)");

  private static final Pattern REPEATED = Pattern.compile(".* \\[\\d+\\]");

  private final MendedSplit split;
  private final List<Doubt> doubts = new ArrayList<>();
  private final Map<String, Integer> lastNumbers = new HashMap<>();
  private final Set<Integer> parents = new HashSet<>();
  private final boolean beginsInCapitals;

  private Doubts(MendedSplit split) {
    this.split = split;
    long capitals = split.pieces().stream().filter(piece -> !beginsLower(piece)).count();
    beginsInCapitals = capitals * 2 > split.pieces().size();
    for (Piece piece : split.pieces()) {
      if (!piece.isDropped() && piece.parentKey() != null) {
        parents.add(piece.parentKey());
      }
    }
  }

  /** The doubtful places in document order. */
  static List<Doubt> in(MendedSplit split) {
    return new Doubts(split).find();
  }

  private List<Doubt> find() {
    Piece before = null;
    for (Piece piece : split.pieces()) {
      if (!piece.isDropped()) {
        lookAtNumber(piece);
        lookAtText(piece, before);
        before = piece;
      }
    }
    return doubts;
  }

  private void lookAtNumber(Piece piece) {
    if (REPEATED.matcher(piece.label()).matches()) {
      add(piece, Reason.REPEATED, "");
      return;
    }
    if (piece.provision().kind() == ProvisionKind.NARRATIVE) {
      return;
    }
    Matcher number = NUMBER.matcher(piece.label());
    while (number.find()) {
      int value = Integer.parseInt(number.group(1));
      lookForGap(piece, piece.label().substring(0, number.start()), value);
      if (number.end() == piece.label().length() && holdsNumber(piece.text(), value + 1)) {
        add(piece, Reason.NUMBER_LOST, "" + (value + 1));
      }
    }
  }

  /** An article that has only paragraphs is there too: "Art. 3 Abs. 1" counts as article 3. */
  private void lookForGap(Piece piece, String before, int number) {
    Integer last = lastNumbers.put(before, number);
    if (last != null && number > last + 1) {
      String missing = number == last + 2 ? "" + (last + 1) : (last + 1) + "–" + (number - 1);
      add(piece, Reason.GAP, missing);
    }
  }

  /** Whether a sentence within the text begins with the number: "… tätig sind. 8. Der Rat …". */
  private static boolean holdsNumber(String text, int number) {
    String mark = " " + number + ". ";
    int at = text.indexOf(mark);
    return at > 0
        && ".;:!?".indexOf(text.charAt(at - 1)) >= 0
        && at + mark.length() < text.length()
        && Character.isLetter(text.charAt(at + mark.length()));
  }

  private void lookAtText(Piece piece, @Nullable Piece before) {
    int length = piece.text().length();
    if (length > VERY_LONG) {
      add(piece, Reason.VERY_LONG, "");
    } else if (length < VERY_SHORT && !parents.contains(piece.key())) {
      add(piece, Reason.VERY_SHORT, "");
    }
    if (before != null
        && beginsInCapitals
        && piece.provision().kind() != ProvisionKind.POINT
        && beginsLower(piece)
        && piece.provision().page() != null
        && !Objects.equals(piece.provision().page(), before.provision().page())) {
      add(piece, Reason.LOWER_CASE, "");
    }
  }

  private static boolean beginsLower(Piece piece) {
    return !piece.text().isEmpty() && Character.isLowerCase(piece.text().charAt(0));
  }

  private void add(Piece piece, Reason reason, String about) {
    doubts.add(new Doubt(piece.key(), piece.label(), reason, about));
  }
}
