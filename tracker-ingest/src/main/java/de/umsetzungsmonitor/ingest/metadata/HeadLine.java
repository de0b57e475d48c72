package de.umsetzungsmonitor.ingest.metadata;

import de.umsetzungsmonitor.ingest.block.Typography;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A line as it is printed at the beginning of a text.
 *
 * @param text without the marks of footnotes
 * @param apart whether it is a paragraph or heading of its own, or begins one
 * @param paragraph all of the paragraph that it is part of
 */
record HeadLine(String text, boolean apart, String paragraph) {

  /** Words that no line ends with; others may be part of a verb: "treten der Allianz bei". */
  private static final Pattern OPEN_END =
      Pattern.compile(
          ".*(?<!\\p{L})(?iu:der|die|das|des|dem|den|und|oder|sowie|für|von|vom|zum|zur|im|am|beim|gegen)");

  private static final Pattern DAY = Pattern.compile("vom \\d");

  /**
   * Whether this line goes on with the title in the line above, by grammar: it begins with a small
   * letter, but for the day of a meeting, or in capitals with a small word; or the line above ends
   * with a word that none ends with. Within a paragraph the line above may also end with any word
   * that begins small.
   */
  boolean continues(HeadLine above) {
    return (Typography.startsLower(text) && !DAY.matcher(text).lookingAt())
        || OPEN_END.matcher(above.text).matches()
        || (!apart && endsWithin(above.text))
        || (Typography.isAllCapitals(text)
            && Typography.isAllCapitals(above.text)
            && Typography.endsWithSmallWord(firstWord().toLowerCase(Locale.GERMAN)));
  }

  private static boolean endsWithin(String line) {
    String last = line.substring(line.lastIndexOf(' ') + 1);
    return line.endsWith("-")
        || (line.contains(" ") && Typography.startsLower(last))
        || GermanDates.breaksOff(line);
  }

  private String firstWord() {
    int space = text.indexOf(' ');
    return space < 0 ? text : text.substring(0, space);
  }
}
