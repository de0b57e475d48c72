package de.umsetzungsmonitor.ingest.family;

import de.umsetzungsmonitor.ingest.block.Block;
import de.umsetzungsmonitor.ingest.block.Typography;
import de.umsetzungsmonitor.ingest.outline.BlockRecogniser;
import de.umsetzungsmonitor.ingest.outline.Outline;
import de.umsetzungsmonitor.ingest.outline.Part;
import de.umsetzungsmonitor.ingest.outline.Start;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rule: "KAPITEL II", "Abschnitt 1" and the like head the articles below them; the line behind is
 * their title, unless it stands on the same line.
 */
final class DivisionHeading implements BlockRecogniser {

  /** Outermost first. A division has the level of its place, its title the next. */
  private static final List<String> WORDS =
      List.of("teil", "titel", "kapitel", "abschnitt", "unterabschnitt");

  private static final Pattern NUMBER =
      Pattern.compile("(\\p{L}+) (\\d{1,2}|[ivxlc]{1,6})[a-z]?([ :.–—-].{0,150})?");
  private static final int LONGEST = 180;

  private int untitled;

  @Override
  public @Nullable Start tryStart(Block block, Outline outline) {
    int title = untitled;
    untitled = 0;
    boolean here = outline.part() != Part.CLOSED && outline.part() != Part.COVER;
    String plain = block.plain();
    if (!here || plain.length() > LONGEST || !Typography.looksLikeHeading(plain)) {
      return null;
    }
    Matcher division = NUMBER.matcher(plain.toLowerCase(Locale.GERMAN));
    if (division.matches() && WORDS.contains(division.group(1))) {
      int level = 1 + 2 * WORDS.indexOf(division.group(1));
      untitled = division.group(3) == null ? level + 1 : 0;
      return new Start.Heading(level, plain, null, number(plain));
    }
    return title > 0 && block.marker() == null ? new Start.Heading(title, plain, null, null) : null;
  }

  /** As printed, without a title on the same line: numbers may begin again below it. */
  private static String number(String plain) {
    String[] words = plain.split("[ :.–—-]+", 3);
    return words[1];
  }
}
