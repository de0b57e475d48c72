package de.umsetzungsmonitor.ingest.family;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.ingest.block.Block;
import de.umsetzungsmonitor.ingest.block.Marker;
import de.umsetzungsmonitor.ingest.block.PreambleOpeners;
import de.umsetzungsmonitor.ingest.outline.BlockRecogniser;
import de.umsetzungsmonitor.ingest.outline.Outline;
import de.umsetzungsmonitor.ingest.outline.Part;
import de.umsetzungsmonitor.ingest.outline.Scope;
import de.umsetzungsmonitor.ingest.outline.Start;
import de.umsetzungsmonitor.ingest.outline.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rule: a press release prints conclusions whole in quotes: "„DER RAT" begins them, the quote that
 * closes ends them, and the rest of the release is not theirs. Numbers before reasons in capitals
 * ("1. IN ANBETRACHT …") leave them reasons.
 */
final class QuotedConclusions implements BlockRecogniser {

  private static final Chapeau COUNCIL = Chapeau.council();

  private final int firstLine;
  private final int lastLine;

  /**
   * @param blocks the whole text
   */
  QuotedConclusions(List<Block> blocks) {
    int first = 0;
    int last = 0;
    int depth = 0;
    for (Block block : blocks) {
      first = first == 0 && begins(block) ? block.line() : first;
      if (first > 0 && last == 0) {
        depth += Quotation.depth(block.plain());
        last = depth <= 0 ? block.line() : 0;
      }
    }
    firstLine = first;
    lastLine = last;
  }

  /** Whether the text holds such conclusions. */
  boolean isIn() {
    return firstLine > 0;
  }

  /** Whether the block names the Council behind a quote that opens. */
  static boolean begins(Block block) {
    return block.plain().startsWith("„") && COUNCIL.names(block.plain().substring(1));
  }

  @Override
  public @Nullable Start tryStart(Block block, Outline outline) {
    if (isIn() && block.line() == firstLine) {
      return new Start.Enter(Part.PREAMBLE, Scope.DOCUMENT, null);
    }
    if (isIn() && lastLine > 0 && block.line() > lastLine) {
      return new Start.Enter(Part.CLOSED, Scope.DOCUMENT, null);
    }
    Marker marker = block.marker();
    boolean reason =
        outline.part() == Part.PREAMBLE
            && marker != null
            && marker.is(Marker.Kind.DECIMAL)
            && CapitalVerb.begins(marker.rest())
            && PreambleOpeners.starts(marker.rest());
    return reason && marker != null
        ? new Start.Provision(Unit.RECITAL, "", ProvisionKind.RECITAL, marker.rest())
        : null;
  }
}
