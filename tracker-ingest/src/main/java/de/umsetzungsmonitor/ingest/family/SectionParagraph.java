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
 * Rule: where paragraphs are numbered within their section ("2.1. Wir verpflichten uns, …"), a
 * number in two parts before a sentence opens a paragraph, and "2. Menschen" right above "2.1" is a
 * heading.
 */
final class SectionParagraph implements BlockRecogniser {

  @Override
  public @Nullable Start tryStart(Block block, Outline outline) {
    Marker marker = block.marker();
    boolean here = outline.part() == Part.PREAMBLE || outline.part() == Part.BODY;
    if (!here || marker == null) {
      return null;
    }
    boolean title = Typography.looksLikeHeading(marker.rest());
    boolean paragraph = !title || !headsText(marker, outline.next());
    if (marker.is(Marker.Kind.SECTION) && paragraph && mayStand(marker, outline)) {
      return new Start.Provision(
          Unit.NUMBERED, marker.value(), ProvisionKind.OPERATIVE, marker.rest());
    }
    boolean above = marker.is(Marker.Kind.DECIMAL) && title && isFirstBelow(marker, outline.next());
    return above ? new Start.Heading(2, block.plain(), null, null) : null;
  }

  /** Among paragraphs counted 1, 2, 3, "9.32" at the start of a line is part of a sentence. */
  private static boolean mayStand(Marker marker, Outline outline) {
    int last = outline.lastNumber();
    return last == 0
        || outline.isCounted()
        || marker.value().startsWith(last + ".")
        || marker.value().startsWith((last + 1) + ".");
  }

  /** A target needs no full stop; a title stands above a sentence or a deeper number. */
  private static boolean headsText(Marker marker, @Nullable Block next) {
    if (next == null || next.marker() == null) {
      return next != null && Paragraphs.isSentence(next);
    }
    return next.marker().value().startsWith(marker.value() + ".");
  }

  private static boolean isFirstBelow(Marker marker, @Nullable Block next) {
    return next != null
        && next.marker() != null
        && next.marker().value().equals(marker.value() + ".1");
  }
}
