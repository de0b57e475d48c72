package de.umsetzungsmonitor.ingest.family;

import de.umsetzungsmonitor.ingest.block.Block;
import de.umsetzungsmonitor.ingest.block.Marker;
import de.umsetzungsmonitor.ingest.block.Typography;
import java.util.List;

/** What makes a text without a family of its own a numbered one. */
final class NumberedText {

  private static final int SHORTEST_ITEM = 25;

  private NumberedText() {}

  /**
   * Whether the text has articles, or numbered paragraphs most of which end like a sentence or lead
   * over to a list. The entries of a menu, a programme or a list of questions do not.
   */
  static boolean is(List<Block> blocks) {
    int numbered = 0;
    int finished = 0;
    for (Block block : blocks) {
      if (block.marked(Marker.Kind.ARTICLE)) {
        return true;
      }
      if (isItem(block)) {
        numbered++;
        finished += ends(block.plain()) ? 1 : 0;
      }
    }
    return finished > 0 && finished * 2 >= numbered;
  }

  private static boolean isItem(Block block) {
    return (block.marked(Marker.Kind.DECIMAL) || block.marked(Marker.Kind.SECTION))
        && block.hasWords()
        && block.body().length() >= SHORTEST_ITEM;
  }

  private static boolean ends(String plain) {
    return Typography.isFinished(plain) && !plain.endsWith("?");
  }
}
