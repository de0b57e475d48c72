package de.umsetzungsmonitor.ingest.block;

import de.umsetzungsmonitor.ingest.block.Marker.Kind;
import de.umsetzungsmonitor.ingest.filter.Line;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells the paragraphs of a preamble apart in a text that is set without blank lines and margins.
 *
 * <p>Rule: before the first number, behind a comma or the like, a paragraph begins where the line
 * opens like one, be it that the participle stands behind its object ("die Anstrengungen würdigend,
 * …"), or where the line before was ended on purpose.
 */
final class Reasons {

  private static final int MOST_LINES = 400;

  private final List<Line> lines;
  private final Layout layout;
  private boolean named;
  private boolean over;
  private boolean silent;

  Reasons(List<Line> lines, Layout layout) {
    this.lines = lines;
    this.layout = layout;
    this.silent = layout.silent();
  }

  /** Takes note that a block begins with this line, and with this mark if any. */
  void noteStart(int index, @Nullable Marker marker) {
    String text = lines.get(index).text();
    if (FrameLine.isBody(text) || ActLine.isInstitution(text)) {
      named = true;
      over = false;
      silent = Layout.isSilent(lines.subList(index, endOfReasons(index)));
    } else if (FrameLine.endsReasons(text)
        || ActLine.isReasons(text)
        || ActLine.isEnactment(text)
        || (marker != null && (marker.is(Kind.DECIMAL) || marker.is(Kind.ARTICLE)))) {
      over = true;
    }
  }

  /** The first line that bears the number 1, or as far as a preamble may reach. */
  private int endOfReasons(int from) {
    int limit = Math.min(lines.size(), from + MOST_LINES);
    for (int i = from + 1; i < limit; i++) {
      Marker marker = MarkerReader.read(lines.get(i).text());
      if (marker != null && marker.is(Kind.DECIMAL) && marker.number() == 1) {
        return i;
      }
    }
    return limit;
  }

  /** Whether a paragraph begins with this line, where a clause has ended before it. */
  boolean startWith(int index, String before) {
    String text = lines.get(index).text();
    if (over || !silent || startsWithConjunction(text)) {
      return false;
    }
    if (endsWithDash(before) && FrameLine.opensDecision(text)) {
      return true;
    }
    boolean letter = !text.isEmpty() && Character.isLetter(text.charAt(0));
    return isReason(index) || (named && letter && layout.endsOnPurpose(before, text));
  }

  /** Whether the line opens like a paragraph of a preamble. */
  boolean isReason(int index) {
    String text = lines.get(index).text();
    boolean object = named && !over && PreambleOpeners.closesWithParticiple(clause(index));
    return object || PreambleOpeners.starts(text);
  }

  private static boolean endsWithDash(String before) {
    return before.endsWith("–") || before.endsWith("—") || before.endsWith(" -");
  }

  private static boolean startsWithConjunction(String text) {
    return text.startsWith("und ") || text.startsWith("oder ") || text.startsWith("sowie der ");
  }

  /** The first words of the line, up to the first comma, over two lines at most. */
  private String clause(int index) {
    String text = lines.get(index).text();
    String both = index + 1 < lines.size() ? text + " " + lines.get(index + 1).text() : text;
    int comma = both.indexOf(',');
    return comma < 0 ? "" : both.substring(0, comma);
  }
}
