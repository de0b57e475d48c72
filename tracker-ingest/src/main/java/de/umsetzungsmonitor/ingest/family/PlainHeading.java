package de.umsetzungsmonitor.ingest.family;

import de.umsetzungsmonitor.ingest.block.Block;
import de.umsetzungsmonitor.ingest.block.Marker;
import de.umsetzungsmonitor.ingest.block.Typography;
import de.umsetzungsmonitor.ingest.outline.Outline;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Headings without a number.
 *
 * <p>Rule: a line in capitals, one that is set as a heading, one with a usual name ("Einleitung"),
 * and a short line without a full stop right above running text or an action. On the title page
 * only the usual names are, and what stands right above running text.
 */
final class PlainHeading {

  private PlainHeading() {}

  /** A longer title is too long for a label. */
  static final int LONGEST_LABEL = 60;

  private static final int LONGEST = 120;
  private static final Pattern DOCUMENT_NUMBER =
      Pattern.compile("(COM|JOIN|SWD|SEC|C)\\(\\d{4}\\)");
  private static final Set<String> NAMES =
      Set.of(
          "einleitung",
          "einführung",
          "hintergrund",
          "fazit",
          "schlussfolgerung",
          "schlussfolgerungen",
          "nächste schritte",
          "ausblick",
          "weiteres vorgehen",
          "zusammenfassung",
          "kontext");

  /** Whether the block, which bears no mark, is a heading. */
  static boolean is(Block block, Outline outline) {
    if (isKnown(block)) {
      return true;
    }
    String plain = block.plain();
    Block next = outline.next();
    if (plain.length() > LONGEST || !Typography.looksLikeHeading(plain)) {
      return false;
    }
    if (DOCUMENT_NUMBER.matcher(plain).lookingAt()
        || KeyActions.announces(block, next)
        || KeyActions.leads(block, next)) {
      return false;
    }
    boolean aboveText = next != null && next.marker() == null && Paragraphs.isSentence(next);
    if (!outline.hasProvisions() && !aboveText) {
      return false;
    }
    boolean aboveAction = next != null && next.marked(Marker.Kind.ACTION);
    boolean set = block.heading() || Typography.isAllCapitals(plain);
    return set || ((aboveText || aboveAction) && !Typography.endsWithSmallWord(plain));
  }

  static boolean isKnown(Block block) {
    String plain = block.plain();
    return plain.length() < LONGEST_LABEL && NAMES.contains(plain.toLowerCase(Locale.GERMAN));
  }

  /** The heading as it stands, but not in capitals throughout. */
  static String title(Block block) {
    return Typography.isAllCapitals(block.plain()) ? titleCase(block.plain()) : block.plain();
  }

  private static String titleCase(String text) {
    StringBuilder out = new StringBuilder(text.toLowerCase(Locale.GERMAN));
    for (int i = 0; i < out.length(); i++) {
      if (i == 0 || out.charAt(i - 1) == ' ') {
        out.setCharAt(i, Character.toUpperCase(out.charAt(i)));
      }
    }
    return out.toString();
  }
}
