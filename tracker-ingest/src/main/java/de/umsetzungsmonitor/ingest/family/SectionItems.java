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
 * Rule: within a section of a communication, bullets, list items and paragraphs are counted, each
 * kind on its own through the whole section. The title page, before the first section, has none.
 */
final class SectionItems implements BlockRecogniser {

  private static final int LONGEST_FURNITURE = 40;

  @Override
  public @Nullable Start tryStart(Block block, Outline outline) {
    if (!block.hasWords() || isTitlePage(block, outline) || isFurniture(block)) {
      return new Start.Ignore();
    }
    Marker marker = block.marker();
    if (marker == null || marker.is(Marker.Kind.SECTION) || marker.is(Marker.Kind.UPPER)) {
      return Paragraphs.narrative(block);
    }
    return marker.is(Marker.Kind.BULLET)
        ? new Start.Provision(Unit.SECTION_BULLET, "", ProvisionKind.POINT, marker.rest())
        : new Start.Provision(
            Unit.SECTION_ITEM, marker.value(), ProvisionKind.NARRATIVE, marker.rest());
  }

  /** "Nach oben" and the like, as web pages set them between paragraphs. */
  private static boolean isFurniture(Block block) {
    return block.plain().length() < LONGEST_FURNITURE
        && !Typography.endsSentence(block.plain())
        && PressWords.isNoise(block.plain());
  }

  private static boolean isTitlePage(Block block, Outline outline) {
    return outline.part() == Part.HEAD
        && outline.scope().label().isEmpty()
        && !outline.hasProvisions()
        && !Paragraphs.isSentence(block);
  }
}
