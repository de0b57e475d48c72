package de.umsetzungsmonitor.ingest.family;

import de.umsetzungsmonitor.ingest.block.Block;
import de.umsetzungsmonitor.ingest.block.Marker;
import de.umsetzungsmonitor.ingest.outline.BlockRecogniser;
import de.umsetzungsmonitor.ingest.outline.Outline;
import de.umsetzungsmonitor.ingest.outline.Part;
import de.umsetzungsmonitor.ingest.outline.Scope;
import de.umsetzungsmonitor.ingest.outline.Start;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rule: in a text copied from a web page, a short line such as "Teilen" or "Kontakt" behind the
 * last numbered paragraph, or the last with its verb in capitals, ends the text; what follows is
 * the frame of the page.
 */
final class WebFooter implements BlockRecogniser {

  private static final int LONGEST = 60;
  private static final int SHORTEST_PARAGRAPH = 40;
  private static final int SHORTEST_DEMAND = 20;

  private final int lastNumbered;

  /**
   * @param blocks the whole text
   */
  WebFooter(List<Block> blocks) {
    lastNumbered =
        blocks.stream().filter(WebFooter::isNumbered).mapToInt(Block::line).max().orElse(0);
  }

  private static boolean isNumbered(Block block) {
    Marker marker = block.marker();
    if (marker == null) {
      return CapitalVerb.begins(block.plain()) && block.plain().length() >= SHORTEST_DEMAND;
    }
    return !marker.is(Marker.Kind.BULLET) && marker.rest().length() >= SHORTEST_PARAGRAPH;
  }

  @Override
  public @Nullable Start tryStart(Block block, Outline outline) {
    boolean behind = lastNumbered > 0 && block.line() > lastNumbered && outline.hasProvisions();
    boolean frame =
        block.plain().length() < LONGEST
            && !Paragraphs.isSentence(block)
            && PressWords.isNoise(block.plain());
    return behind && frame && outline.part() == Part.BODY
        ? new Start.Enter(Part.CLOSED, Scope.DOCUMENT, null)
        : null;
  }
}
