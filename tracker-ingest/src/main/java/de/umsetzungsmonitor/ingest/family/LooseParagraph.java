package de.umsetzungsmonitor.ingest.family;

import de.umsetzungsmonitor.ingest.block.Block;
import de.umsetzungsmonitor.ingest.outline.BlockRecogniser;
import de.umsetzungsmonitor.ingest.outline.Outline;
import de.umsetzungsmonitor.ingest.outline.Part;
import de.umsetzungsmonitor.ingest.outline.Start;
import org.jspecify.annotations.Nullable;

/** Rule: a sentence that hangs on no provision is running text, kept so that it can be found. */
final class LooseParagraph implements BlockRecogniser {

  @Override
  public @Nullable Start tryStart(Block block, Outline outline) {
    boolean here = outline.part() == Part.BODY || outline.part() == Part.PREAMBLE;
    return here && Paragraphs.isSentence(block) ? Paragraphs.narrative(block) : null;
  }
}
