package de.umsetzungsmonitor.ingest.family;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.ingest.block.Block;
import de.umsetzungsmonitor.ingest.block.Marker;
import de.umsetzungsmonitor.ingest.outline.BlockRecogniser;
import de.umsetzungsmonitor.ingest.outline.Outline;
import de.umsetzungsmonitor.ingest.outline.Part;
import de.umsetzungsmonitor.ingest.outline.Start;
import de.umsetzungsmonitor.ingest.outline.Unit;
import org.jspecify.annotations.Nullable;

/** Rule: a bullet or dash below a provision opens a point of it, counted in order. */
final class BulletPoint implements BlockRecogniser {

  @Override
  public @Nullable Start tryStart(Block block, Outline outline) {
    boolean here = outline.part() == Part.BODY || outline.part() == Part.PREAMBLE;
    return here && outline.hasTop() && block.marked(Marker.Kind.BULLET) && block.hasWords()
        ? new Start.Provision(Unit.BULLET, "", ProvisionKind.POINT, block.body())
        : null;
  }
}
