package de.umsetzungsmonitor.ingest.family;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.ingest.block.Block;
import de.umsetzungsmonitor.ingest.outline.BlockRecogniser;
import de.umsetzungsmonitor.ingest.outline.Outline;
import de.umsetzungsmonitor.ingest.outline.Part;
import de.umsetzungsmonitor.ingest.outline.Start;
import de.umsetzungsmonitor.ingest.outline.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Rule: between the name of the institution and the numbered reasons of an act stand its basis and
 * its procedure, a paragraph each ("gestützt auf …", "auf Vorschlag …", "nach Stellungnahme …").
 */
final class ActCitation implements BlockRecogniser {

  private boolean reasons;

  @Override
  public @Nullable Start tryStart(Block block, Outline outline) {
    reasons |= outline.hasNumberedTop();
    boolean here = outline.part() == Part.PREAMBLE && !reasons;
    return here && block.hasWords()
        ? new Start.Provision(Unit.CITATION, "", ProvisionKind.RECITAL, block.body())
        : null;
  }
}
