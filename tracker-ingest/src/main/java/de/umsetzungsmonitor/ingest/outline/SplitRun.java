package de.umsetzungsmonitor.ingest.outline;

import de.umsetzungsmonitor.ingest.block.Block;
import de.umsetzungsmonitor.ingest.preview.SplitProvision;
import de.umsetzungsmonitor.ingest.source.Footnote;
import java.util.List;

/** The pipeline that all families share: each block goes to the recognisers in their order. */
public final class SplitRun {

  private SplitRun() {}

  /**
   * The provisions that the recognisers find in the blocks.
   *
   * @param opening where in a document the text begins
   * @param footnotes what the footnote marks in the blocks point to
   */
  public static List<SplitProvision> run(
      List<Block> blocks,
      List<BlockRecogniser> recognisers,
      Start.Enter opening,
      List<Footnote> footnotes) {
    Outline outline = new Outline(opening);
    OutlineWriter writer = new OutlineWriter(outline, new ChapterNumbers(blocks));
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      outline.next = i + 1 < blocks.size() ? blocks.get(i + 1) : null;
      writer.apply(decide(block, recognisers, outline), block);
    }
    return writer.finish(footnotes);
  }

  private static Start decide(Block block, List<BlockRecogniser> recognisers, Outline outline) {
    for (BlockRecogniser recogniser : recognisers) {
      Start start = recogniser.tryStart(block, outline);
      if (start != null) {
        return start;
      }
    }
    return new Start.Ignore();
  }
}
