package de.umsetzungsmonitor.ingest.family;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.ingest.block.Block;
import de.umsetzungsmonitor.ingest.outline.BlockRecogniser;
import de.umsetzungsmonitor.ingest.outline.Outline;
import de.umsetzungsmonitor.ingest.outline.Part;
import de.umsetzungsmonitor.ingest.outline.Start;
import de.umsetzungsmonitor.ingest.outline.Unit;
import org.jspecify.annotations.Nullable;

/** Rule: between the name of the body and the first number, each paragraph is a recital. */
final class PreambleParagraph implements BlockRecogniser {

  @Override
  public @Nullable Start tryStart(Block block, Outline outline) {
    return outline.part() == Part.PREAMBLE && block.hasWords()
        ? new Start.Provision(Unit.RECITAL, "", ProvisionKind.RECITAL, block.body())
        : null;
  }
}
