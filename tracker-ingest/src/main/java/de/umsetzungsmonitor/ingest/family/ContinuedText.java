package de.umsetzungsmonitor.ingest.family;

import de.umsetzungsmonitor.ingest.block.Block;
import de.umsetzungsmonitor.ingest.outline.BlockRecogniser;
import de.umsetzungsmonitor.ingest.outline.Outline;
import de.umsetzungsmonitor.ingest.outline.Part;
import de.umsetzungsmonitor.ingest.outline.Start;
import org.jspecify.annotations.Nullable;

/** Rule: what opens nothing of its own goes on with the provision before it. */
final class ContinuedText implements BlockRecogniser {

  @Override
  public @Nullable Start tryStart(Block block, Outline outline) {
    boolean here = outline.part() == Part.BODY || outline.part() == Part.PREAMBLE;
    return here && outline.hasTop() && block.hasWords() ? new Start.Continue() : null;
  }
}
