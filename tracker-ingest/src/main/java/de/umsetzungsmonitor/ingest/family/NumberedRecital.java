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

/**
 * Rule: in acts of the Union each reason stands behind its number in brackets and is cited by it:
 * "(3)". The numbers run on through the preamble; the source may have lost some.
 */
final class NumberedRecital implements BlockRecogniser {

  private static final int MOST_LOST = 3;

  private int last;

  @Override
  public @Nullable Start tryStart(Block block, Outline outline) {
    Marker marker = block.marker();
    boolean here = outline.part() == Part.PREAMBLE;
    if (!here || marker == null || !marker.is(Marker.Kind.DECIMAL) || !block.hasWords()) {
      return null;
    }
    int ahead = marker.number() - last;
    boolean due = ahead > 0 && ahead <= 1 + MOST_LOST;
    if (!due && !(marker.hasSuffix() && ahead == 0)) {
      return null;
    }
    last = marker.number();
    return new Start.Provision(
        Unit.RECITAL, "(" + marker.value() + ")", ProvisionKind.RECITAL, marker.rest());
  }
}
