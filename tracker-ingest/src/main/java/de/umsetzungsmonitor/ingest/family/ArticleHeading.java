package de.umsetzungsmonitor.ingest.family;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.ingest.block.Block;
import de.umsetzungsmonitor.ingest.block.Marker;
import de.umsetzungsmonitor.ingest.outline.BlockRecogniser;
import de.umsetzungsmonitor.ingest.outline.Outline;
import de.umsetzungsmonitor.ingest.outline.Part;
import de.umsetzungsmonitor.ingest.outline.Start;
import de.umsetzungsmonitor.ingest.outline.Unit;
import org.jspecify.annotations.Nullable;

/** Rule: "Artikel 5" alone on a line opens an article; its paragraphs begin at 1 again. */
final class ArticleHeading implements BlockRecogniser {

  @Override
  public @Nullable Start tryStart(Block block, Outline outline) {
    Marker marker = block.marker();
    // A consolidated text begins with its articles.
    boolean here = outline.part() != Part.CLOSED && outline.part() != Part.COVER;
    return here && marker != null && marker.is(Marker.Kind.ARTICLE)
        ? new Start.Provision(Unit.ARTICLE, marker.value(), ProvisionKind.OPERATIVE, marker.rest())
        : null;
  }
}
