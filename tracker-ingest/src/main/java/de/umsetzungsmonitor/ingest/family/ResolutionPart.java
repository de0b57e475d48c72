package de.umsetzungsmonitor.ingest.family;

import de.umsetzungsmonitor.ingest.block.Block;
import de.umsetzungsmonitor.ingest.outline.BlockRecogniser;
import de.umsetzungsmonitor.ingest.outline.Outline;
import de.umsetzungsmonitor.ingest.outline.Part;
import de.umsetzungsmonitor.ingest.outline.Scope;
import de.umsetzungsmonitor.ingest.outline.Start;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rule: a resolution in several parts prints a capital letter above the title of each part, which
 * has the name of the body, reasons and numbers of its own: labels are "A PP1", "B 1".
 */
final class ResolutionPart implements BlockRecogniser {

  private static final int TITLE_BLOCKS = 3;

  private final Set<Integer> lines = new HashSet<>();

  /**
   * @param blocks the whole text
   * @param chapeau the name of the body, which stands below the title of each part
   */
  ResolutionPart(List<Block> blocks, Chapeau chapeau) {
    for (int i = 0; i < blocks.size(); i++) {
      int end = Math.min(blocks.size(), i + 1 + TITLE_BLOCKS);
      if (isLetter(blocks.get(i)) && chapeau.isIn(blocks.subList(i + 1, end))) {
        lines.add(blocks.get(i).line());
      }
    }
  }

  @Override
  public @Nullable Start tryStart(Block block, Outline outline) {
    if (!isLetter(block) || !lines.contains(block.line())) {
      return null;
    }
    String letter = block.plain().substring(0, 1);
    return new Start.Enter(Part.HEAD, new Scope(letter, "part_" + letter, " "), block.plain());
  }

  private static boolean isLetter(Block block) {
    return block.plain().matches("[A-Z][.)]?");
  }
}
