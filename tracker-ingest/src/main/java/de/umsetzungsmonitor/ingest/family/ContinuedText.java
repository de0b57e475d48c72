package de.umsetzungsmonitor.ingest.family;

import de.umsetzungsmonitor.ingest.block.Block;
import de.umsetzungsmonitor.ingest.block.Typography;
import de.umsetzungsmonitor.ingest.outline.BlockRecogniser;
import de.umsetzungsmonitor.ingest.outline.Outline;
import de.umsetzungsmonitor.ingest.outline.Part;
import de.umsetzungsmonitor.ingest.outline.Start;
import org.jspecify.annotations.Nullable;

/**
 * Rule: what opens nothing of its own goes on with the provision before it. Where that one has
 * ended its sentence, a line that ends none is a heading.
 */
final class ContinuedText implements BlockRecogniser {

  @Override
  public @Nullable Start tryStart(Block block, Outline outline) {
    boolean here = outline.part() == Part.BODY || outline.part() == Part.PREAMBLE;
    if (!here || !outline.hasTop() || !block.hasWords()) {
      return null;
    }
    boolean apart = block.marker() == null && outline.isAtSentenceEnd() && !outline.isBareArticle();
    return apart && Typography.looksLikeHeading(block.plain())
        ? new Start.Heading(2, block.plain(), null, null)
        : new Start.Continue();
  }
}
