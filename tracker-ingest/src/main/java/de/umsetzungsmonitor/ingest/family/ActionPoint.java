package de.umsetzungsmonitor.ingest.family;

import de.umsetzungsmonitor.ingest.block.Block;
import de.umsetzungsmonitor.ingest.outline.BlockRecogniser;
import de.umsetzungsmonitor.ingest.outline.Outline;
import de.umsetzungsmonitor.ingest.outline.Start;
import org.jspecify.annotations.Nullable;

/**
 * Rule: while the sentence of a key action goes on, letters, numbers and bullets are points of it;
 * its full stop ends them.
 */
final class ActionPoint implements BlockRecogniser {

  private final ListPoint list = new ListPoint();
  private final BulletPoint bullet = new BulletPoint();

  @Override
  public @Nullable Start tryStart(Block block, Outline outline) {
    if (!outline.hasTop() || outline.isAtFullStop()) {
      return null;
    }
    Start point = list.tryStart(block, outline);
    return point != null ? point : bullet.tryStart(block, outline);
  }
}
