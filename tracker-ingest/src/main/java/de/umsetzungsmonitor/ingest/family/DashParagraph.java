package de.umsetzungsmonitor.ingest.family;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.ingest.block.Block;
import de.umsetzungsmonitor.ingest.block.Marker;
import de.umsetzungsmonitor.ingest.block.PreambleOpeners;
import de.umsetzungsmonitor.ingest.outline.BlockRecogniser;
import de.umsetzungsmonitor.ingest.outline.Outline;
import de.umsetzungsmonitor.ingest.outline.Part;
import de.umsetzungsmonitor.ingest.outline.Start;
import de.umsetzungsmonitor.ingest.outline.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Rule: in older texts every paragraph stands behind a dash, with no number above. One that begins
 * like a preamble ("– gestützt auf", "– unter Hinweis auf") is a recital; the others are counted. A
 * line between two dashes ("– Schlussfolgerungen des Rates –") belongs to the title.
 */
final class DashParagraph implements BlockRecogniser {

  private final boolean recitalsOnly;

  private DashParagraph(boolean recitalsOnly) {
    this.recitalsOnly = recitalsOnly;
  }

  static DashParagraph any() {
    return new DashParagraph(false);
  }

  /** For texts whose demands are numbered: behind a dash they have reasons only. */
  static DashParagraph recitals() {
    return new DashParagraph(true);
  }

  @Override
  public @Nullable Start tryStart(Block block, Outline outline) {
    boolean here = outline.part() == Part.BODY || outline.part() == Part.PREAMBLE;
    boolean dash = block.marked(Marker.Kind.BULLET) && block.hasWords();
    if (!here || !dash || (outline.lastNumber() > 0 && !outline.isCounted())) {
      return null;
    }
    if (outline.hasUnmarkedTop()) {
      return null;
    }
    boolean recital = !outline.isCounted() && PreambleOpeners.starts(block.body());
    if (!recital && (recitalsOnly || isFramed(block))) {
      return null;
    }
    return recital
        ? new Start.Provision(Unit.RECITAL, "", ProvisionKind.RECITAL, block.body())
        : new Start.Provision(Unit.NUMBERED, "", ProvisionKind.OPERATIVE, block.body());
  }

  private static boolean isFramed(Block block) {
    return block.body().matches(".* [–—-]");
  }
}
