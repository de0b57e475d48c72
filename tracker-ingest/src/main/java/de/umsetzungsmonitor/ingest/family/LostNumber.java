package de.umsetzungsmonitor.ingest.family;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.ingest.block.Block;
import de.umsetzungsmonitor.ingest.block.Marker;
import de.umsetzungsmonitor.ingest.outline.BlockRecogniser;
import de.umsetzungsmonitor.ingest.outline.Outline;
import de.umsetzungsmonitor.ingest.outline.Part;
import de.umsetzungsmonitor.ingest.outline.Start;
import de.umsetzungsmonitor.ingest.outline.Unit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rule: where exactly one number is missing, a sentence without a number between its neighbours
 * bears it: between 22 and 24 stands 23.
 */
final class LostNumber implements BlockRecogniser {

  /** Headings may stand between the sentence and the next number. */
  private static final int MOST_BETWEEN = 2;

  private final Map<Integer, Integer> nextNumbers = new HashMap<>();

  /**
   * @param blocks the whole text
   */
  LostNumber(List<Block> blocks) {
    int next = 0;
    int away = 0;
    for (Block block : blocks.reversed()) {
      Marker marker = block.marker();
      if (next > 0 && away <= MOST_BETWEEN) {
        nextNumbers.put(block.line(), next);
      }
      away++;
      if (marker != null && marker.is(Marker.Kind.DECIMAL)) {
        next = marker.number();
        away = 0;
      } else if (marker != null || Paragraphs.isSentence(block)) {
        next = 0;
      }
    }
  }

  @Override
  public @Nullable Start tryStart(Block block, Outline outline) {
    int last = outline.lastNumber();
    boolean here = outline.part() == Part.BODY && block.marker() == null && last > 0;
    boolean missing = nextNumbers.getOrDefault(block.line(), 0) == last + 2;
    return here && missing && !outline.isCounted() && Paragraphs.isSentence(block)
        ? new Start.Provision(
            Unit.NUMBERED, Integer.toString(last + 1), ProvisionKind.OPERATIVE, block.text())
        : null;
  }
}
