package de.umsetzungsmonitor.ingest.block;

import org.jspecify.annotations.Nullable;

/**
 * A paragraph, an item of a list or a heading, with the mark it begins with.
 *
 * @param line the line in the file on which it begins
 * @param text all of it on one line, mark included; footnote marks are still encoded
 * @param plain the text without footnote marks
 * @param marker the mark, if it begins with one
 * @param heading it is marked as a heading in the file
 */
public record Block(int line, String text, String plain, @Nullable Marker marker, boolean heading) {

  /** Whether it begins with a mark of this kind. */
  public boolean marked(Marker.Kind kind) {
    return marker != null && marker.is(kind);
  }

  /** The text behind the mark, or all of it. */
  public String body() {
    return marker == null ? text : marker.rest();
  }

  /** Whether there is a letter in it behind the mark: "1. 1" on a web page says nothing. */
  public boolean hasWords() {
    return body().chars().filter(Character::isLetter).limit(2).count() == 2;
  }
}
