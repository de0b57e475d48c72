package de.umsetzungsmonitor.ingest.family;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.ingest.block.Block;
import de.umsetzungsmonitor.ingest.block.Marker;
import de.umsetzungsmonitor.ingest.outline.BlockRecogniser;
import de.umsetzungsmonitor.ingest.outline.Outline;
import de.umsetzungsmonitor.ingest.outline.Start;
import de.umsetzungsmonitor.ingest.outline.Unit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rule: an annex may list what the text refers to ("Politische Bezugsdokumente", "Verzeichnis der
 * einschlägigen Rechtsakte"). Its numbered entries are kept as running text: they bind nobody.
 */
final class ReferenceList implements BlockRecogniser {

  private static final int LONGEST_TITLE = 120;
  private static final Pattern TITLE =
      Pattern.compile(
          "(bezugs|referenz|grundlagen)(dokumente|texte)|bibliogra(f|ph)ie"
              + "|(literatur|quellen)(verzeichnis|angaben)?$"
              + "|verzeichnis der .{0,40}(dokumente|rechtsakte|beschlüsse|quellen)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private @Nullable String annex;

  @Override
  public @Nullable Start tryStart(Block block, Outline outline) {
    String scope = outline.scope().label();
    if (!scope.equals(annex)) {
      annex = !scope.isEmpty() && isTitle(block) ? scope : null;
      return null;
    }
    Marker marker = block.marker();
    return marker != null && marker.is(Marker.Kind.DECIMAL) && block.hasWords()
        ? new Start.Provision(Unit.NUMBERED, marker.value(), ProvisionKind.NARRATIVE, marker.rest())
        : null;
  }

  private static boolean isTitle(Block block) {
    return block.marker() == null
        && block.plain().length() <= LONGEST_TITLE
        && TITLE.matcher(block.plain()).find();
  }
}
