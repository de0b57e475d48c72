package de.umsetzungsmonitor.ingest.family;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.ingest.block.Block;
import de.umsetzungsmonitor.ingest.block.Marker;
import de.umsetzungsmonitor.ingest.block.Typography;
import de.umsetzungsmonitor.ingest.outline.BlockRecogniser;
import de.umsetzungsmonitor.ingest.outline.Outline;
import de.umsetzungsmonitor.ingest.outline.Part;
import de.umsetzungsmonitor.ingest.outline.Start;
import de.umsetzungsmonitor.ingest.outline.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Rule: in an annex "2. Durchführung" above running text or above "2.1" is a heading; "2.1. …" with
 * a sentence behind it is a paragraph of its own.
 */
final class AnnexSection implements BlockRecogniser {

  @Override
  public @Nullable Start tryStart(Block block, Outline outline) {
    Marker marker = block.marker();
    boolean annex = outline.part() == Part.BODY && !outline.scope().label().isEmpty();
    if (!annex || outline.isInArticle() || marker == null) {
      return null;
    }
    if (marker.is(Marker.Kind.SECTION)) {
      return Typography.looksLikeHeading(marker.rest())
          ? new Start.Heading(3, block.plain(), outline.scope(), null)
          : new Start.Provision(
              Unit.NUMBERED, marker.value(), ProvisionKind.OPERATIVE, marker.rest());
    }
    Block next = outline.next();
    boolean above =
        next != null
            && (next.marked(Marker.Kind.SECTION)
                || (next.marker() == null && Paragraphs.isSentence(next)));
    return marker.is(Marker.Kind.DECIMAL) && above && Typography.looksLikeHeading(marker.rest())
        ? new Start.Heading(2, block.plain(), outline.scope(), null)
        : null;
  }
}
