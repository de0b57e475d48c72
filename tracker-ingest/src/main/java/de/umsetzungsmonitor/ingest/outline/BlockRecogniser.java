package de.umsetzungsmonitor.ingest.outline;

import de.umsetzungsmonitor.ingest.block.Block;
import org.jspecify.annotations.Nullable;

/** One rule about what a block is. The first recogniser of a family that answers decides. */
public interface BlockRecogniser {

  /** What the block is at this place of the outline, or null if the rule says nothing about it. */
  @Nullable Start tryStart(Block block, Outline outline);
}
