package de.umsetzungsmonitor.ingest.read.pdf;

/**
 * A character as printed. Coordinates are points from the upper left corner of the page as it is
 * read, whatever way the page is turned.
 *
 * @param y the baseline
 */
record Glyph(String text, float x, float y, float width, float size, boolean bold) {

  float end() {
    return x + width;
  }

  boolean isSpace() {
    return text.isBlank();
  }
}
