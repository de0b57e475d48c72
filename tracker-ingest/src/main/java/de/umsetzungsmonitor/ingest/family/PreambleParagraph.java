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
 * Rule: between the name of the body and the first number, each paragraph is a recital. Where an
 * excerpt lacks the name, only paragraphs are that begin like one. A paragraph that begins with the
 * deciding verb and ends with a colon leads over to what was decided ("verabschiedet das folgende
 * Ergebnisdokument:"), and so it does with the title of that behind the colon.
 */
final class PreambleParagraph implements BlockRecogniser {

  private final boolean named;

  /**
   * @param named whether the text has a line with the name of the body
   */
  PreambleParagraph(boolean named) {
    this.named = named;
  }

  @Override
  public @Nullable Start tryStart(Block block, Outline outline) {
    if (outline.part() == Part.PREAMBLE && leadsOver(block, outline.next())) {
      return new Start.Heading(1, block.plain(), null, null);
    }
    boolean reason = block.hasWords() && (named || PreambleOpeners.starts(block.plain()));
    return outline.part() == Part.PREAMBLE && reason
        ? new Start.Provision(Unit.RECITAL, "", ProvisionKind.RECITAL, block.body())
        : null;
  }

  private static boolean leadsOver(Block block, @Nullable Block next) {
    return UnnumberedDecision.opens(block)
        && (block.plain().endsWith(":") || endsWithTitle(block.plain(), next));
  }

  /** Behind the colon the title of what was decided may stand, above its first number. */
  private static boolean endsWithTitle(String plain, @Nullable Block next) {
    int colon = plain.lastIndexOf(": ");
    return colon > 0
        && next != null
        && next.marked(Marker.Kind.DECIMAL)
        && Typography.looksLikeHeading(plain.substring(colon + 2));
  }
}
