package de.umsetzungsmonitor.ingest.family;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.ingest.block.Block;
import de.umsetzungsmonitor.ingest.block.Marker;
import de.umsetzungsmonitor.ingest.block.PreambleOpeners;
import de.umsetzungsmonitor.ingest.block.Typography;
import de.umsetzungsmonitor.ingest.outline.BlockRecogniser;
import de.umsetzungsmonitor.ingest.outline.Outline;
import de.umsetzungsmonitor.ingest.outline.Part;
import de.umsetzungsmonitor.ingest.outline.Start;
import de.umsetzungsmonitor.ingest.outline.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Rule: "IN ANBETRACHT FOLGENDER UMSTÄNDE:" in capitals heads a list of reasons; each one stands
 * behind a dash, until the name of the Council or a verb in capitals follows. "ER" or "DER RAT"
 * alone leads over to what the Council demands.
 */
final class ReasonsHeading implements BlockRecogniser {

  private boolean open;

  @Override
  public @Nullable Start tryStart(Block block, Outline outline) {
    if (outline.part() != Part.PREAMBLE && outline.part() != Part.BODY) {
      return null;
    }
    String plain = block.plain();
    if (plain.matches("[–— -]*(ER|DER RAT)[ ,:–—-]*")) {
      open = false;
      return new Start.Enter(Part.BODY, outline.scope(), null);
    }
    if (isHeading(block)) {
      open = true;
      return new Start.Heading(2, plain, outline.scope(), null);
    }
    boolean reason = open && block.marked(Marker.Kind.BULLET) && block.hasWords();
    open = reason && !CapitalVerb.begins(block.body());
    return open ? new Start.Provision(Unit.RECITAL, "", ProvisionKind.RECITAL, block.body()) : null;
  }

  private static boolean isHeading(Block block) {
    String plain = block.plain();
    return block.marker() == null
        && plain.endsWith(":")
        && Typography.isAllCapitals(plain)
        && PreambleOpeners.starts(plain);
  }
}
