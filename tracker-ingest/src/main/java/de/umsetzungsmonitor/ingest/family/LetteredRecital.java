package de.umsetzungsmonitor.ingest.family;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.ingest.block.Block;
import de.umsetzungsmonitor.ingest.block.Marker;
import de.umsetzungsmonitor.ingest.block.PreambleOpeners;
import de.umsetzungsmonitor.ingest.outline.BlockRecogniser;
import de.umsetzungsmonitor.ingest.outline.Outline;
import de.umsetzungsmonitor.ingest.outline.Part;
import de.umsetzungsmonitor.ingest.outline.Start;
import de.umsetzungsmonitor.ingest.outline.Unit;
import org.jspecify.annotations.Nullable;

/** Rule: "A. in der Erwägung, dass …" is a recital that bears a capital letter. */
final class LetteredRecital implements BlockRecogniser {

  @Override
  public @Nullable Start tryStart(Block block, Outline outline) {
    Marker marker = block.marker();
    boolean here = outline.part() == Part.BODY || outline.part() == Part.PREAMBLE;
    return here
            && marker != null
            && marker.is(Marker.Kind.UPPER)
            && PreambleOpeners.starts(marker.rest())
        ? new Start.Provision(Unit.RECITAL, marker.value(), ProvisionKind.RECITAL, marker.rest())
        : null;
  }
}
