package de.umsetzungsmonitor.ingest.family;

import de.umsetzungsmonitor.ingest.block.Block;
import de.umsetzungsmonitor.ingest.block.Marker;

/** What makes a text without a family of its own a numbered one. */
final class NumberedText {

  private static final int SHORTEST_ITEM = 25;

  private NumberedText() {}

  /** Whether the block is a numbered paragraph or article, not an entry of a menu. */
  static boolean isNumbered(Block block) {
    boolean number = block.marked(Marker.Kind.DECIMAL) && block.hasWords();
    return (number && block.body().length() >= SHORTEST_ITEM) || block.marked(Marker.Kind.ARTICLE);
  }
}
