package de.umsetzungsmonitor.ingest.read.pdf;

import java.util.regex.Pattern;

/**
 * A line of a page.
 *
 * @param text raised marks in it stand between {@link RaisedMarks#OPEN} and {@link
 *     RaisedMarks#CLOSE}; tabs part the cells of a row of a table
 * @param left where it begins
 * @param right where it ends
 * @param textLeft where the text behind its mark begins ("1." or "–"), or where it begins
 * @param firstWord the width of its first word
 * @param y its baseline
 * @param size the size of most of its type
 * @param bold whether all of it is bold
 * @param side the column that it stands in
 */
record TextLine(
    String text,
    int page,
    float left,
    float right,
    float textLeft,
    float firstWord,
    float y,
    float size,
    boolean bold,
    Side side) {

  private static final Pattern BEGINNING_NUMBER = Pattern.compile("\\(?\\d");

  /** A mark that hangs is further from its text than this share of the type size. */
  static final float HANGING_GAP = 0.5f;

  private static final Pattern WITHIN_SENTENCE =
      Pattern.compile("(?<! (und|oder|sowie))(?<=[\\p{L}\\d§%-])$");

  /** The columns of a page; a row of a table stands apart from them. */
  enum Side {
    WHOLE,
    LEFT,
    RIGHT,
    TABLE
  }

  boolean isTableRow() {
    return side == Side.TABLE;
  }

  boolean isMarked() {
    return textLeft > left;
  }

  /** Whether its mark stands further from the text than words from each other. */
  boolean hasHangingMark() {
    return isMarked() && textLeft - left - firstWord > size * HANGING_GAP;
  }

  /** Whether it begins with digits: as a mark, or as a number within a sentence. */
  boolean beginsWithNumber() {
    return BEGINNING_NUMBER.matcher(text).lookingAt();
  }

  /** Whether its last word calls for another, so that what follows is no new item. */
  boolean endsWithinSentence() {
    return WITHIN_SENTENCE.matcher(text).find();
  }

  TextLine withText(String other) {
    return new TextLine(other, page, left, right, textLeft, firstWord, y, size, bold, side);
  }
}
