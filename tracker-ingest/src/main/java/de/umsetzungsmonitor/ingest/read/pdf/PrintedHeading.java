package de.umsetzungsmonitor.ingest.read.pdf;

import java.util.List;

/**
 * Tells headings by their type.
 *
 * <p>Rule: a short paragraph that is bold throughout or set larger than the text, and that does not
 * end as a sentence or a part of one does.
 */
final class PrintedHeading {

  private static final int LONGEST = 200;
  private static final int MOST_LINES = 4;
  private static final float LARGER = 1.08f;

  private PrintedHeading() {}

  static boolean is(List<TextLine> paragraph, float bodySize) {
    if (paragraph.isEmpty() || paragraph.size() > MOST_LINES) {
      return false;
    }
    boolean bold = paragraph.stream().allMatch(TextLine::bold);
    boolean large = paragraph.stream().allMatch(line -> line.size() > bodySize * LARGER);
    String text = join(paragraph);
    boolean words = text.chars().filter(Character::isLetter).limit(3).count() == 3;
    return (bold || large)
        && words
        && text.length() <= LONGEST
        && ".;:,–-".indexOf(text.charAt(text.length() - 1)) < 0;
  }

  /** The lines as one, words broken at the end of a line joined. */
  static String join(List<TextLine> paragraph) {
    StringBuilder joined = new StringBuilder();
    for (TextLine line : paragraph) {
      boolean small = Character.isLowerCase(line.text().charAt(0));
      int last = joined.length() - 1;
      boolean soft = last > 0 && joined.charAt(last) == '\u00AD';
      boolean broken = last > 0 && joined.charAt(last) == '-' && small;
      if (soft || broken) {
        joined.setLength(last);
      } else if (last >= 0 && joined.charAt(last) != '-') {
        joined.append(' ');
      }
      joined.append(line.text());
    }
    return joined.toString();
  }
}
