package de.umsetzungsmonitor.ingest.family;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.ingest.block.Block;
import de.umsetzungsmonitor.ingest.block.Marker;
import de.umsetzungsmonitor.ingest.outline.BlockRecogniser;
import de.umsetzungsmonitor.ingest.outline.Outline;
import de.umsetzungsmonitor.ingest.outline.Part;
import de.umsetzungsmonitor.ingest.outline.Scope;
import de.umsetzungsmonitor.ingest.outline.Start;
import de.umsetzungsmonitor.ingest.outline.Unit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Rule: in acts of the Union the reasons follow on "in Erwägung nachstehender Gründe:", each behind
 * its number in brackets; "HABEN FOLGENDE VERORDNUNG ERLASSEN:" ends them.
 */
final class NumberedRecital implements BlockRecogniser {

  @Override
  public @Nullable Start tryStart(Block block, Outline outline) {
    String head =
        block.plain().substring(0, Math.min(60, block.plain().length())).toLowerCase(Locale.GERMAN);
    if (head.startsWith("in erwägung nachstehender gründe")
        || head.startsWith("in erwägung folgender gründe")) {
      return new Start.Enter(Part.PREAMBLE, Scope.DOCUMENT, null);
    }
    if (outline.part() != Part.PREAMBLE) {
      return null;
    }
    if (head.startsWith("haben folgende") || head.startsWith("hat folgende")) {
      return new Start.Enter(Part.BODY, Scope.DOCUMENT, null);
    }
    Marker marker = block.marker();
    return marker != null && marker.is(Marker.Kind.DECIMAL) && block.hasWords()
        ? new Start.Provision(Unit.RECITAL, "", ProvisionKind.RECITAL, marker.rest())
        : null;
  }
}
