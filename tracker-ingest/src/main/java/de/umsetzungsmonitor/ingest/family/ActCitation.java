package de.umsetzungsmonitor.ingest.family;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.ingest.block.ActLine;
import de.umsetzungsmonitor.ingest.block.Block;
import de.umsetzungsmonitor.ingest.outline.BlockRecogniser;
import de.umsetzungsmonitor.ingest.outline.Outline;
import de.umsetzungsmonitor.ingest.outline.Part;
import de.umsetzungsmonitor.ingest.outline.Start;
import de.umsetzungsmonitor.ingest.outline.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rule: between the name of the institution and the numbered reasons of an act stand its basis and
 * its procedure, a paragraph each ("gestützt auf …", "auf Vorschlag …", "nach Stellungnahme …").
 */
final class ActCitation implements BlockRecogniser {

  private final int reasonsFrom;

  /**
   * @param blocks the whole text
   */
  ActCitation(List<Block> blocks) {
    reasonsFrom =
        blocks.stream()
            .filter(block -> ActLine.isReasons(block.plain()))
            .mapToInt(Block::line)
            .findFirst()
            .orElse(0);
  }

  @Override
  public @Nullable Start tryStart(Block block, Outline outline) {
    // Old acts print no numbers before their reasons either.
    boolean due = block.line() < reasonsFrom || !outline.hasNumberedTop();
    return outline.part() == Part.PREAMBLE && due && block.hasWords()
        ? new Start.Provision(Unit.CITATION, "", ProvisionKind.RECITAL, block.body())
        : null;
  }
}
