package de.umsetzungsmonitor.ingest.family;

import de.umsetzungsmonitor.ingest.block.Block;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What the detector looks at: the first blocks, as many as tell the family, and the beginning of
 * the text as one string.
 */
record Sample(List<Block> blocks, String head) {

  private static final int MOST_BLOCKS = 5000;
  private static final int HEAD_BLOCKS = 40;
  private static final int HEAD_CHARACTERS = 6000;
  private static final int BLOCK_CHARACTERS = 2000;

  static Sample of(List<Block> blocks) {
    StringBuilder head = new StringBuilder();
    for (Block block : blocks.subList(0, Math.min(HEAD_BLOCKS, blocks.size()))) {
      head.append(start(block)).append('\n');
    }
    head.setLength(Math.min(head.length(), HEAD_CHARACTERS));
    return new Sample(blocks.subList(0, Math.min(MOST_BLOCKS, blocks.size())), head.toString());
  }

  boolean headHas(Pattern pattern) {
    return pattern.matcher(head).find();
  }

  boolean has(Predicate<Block> test) {
    return blocks.stream().anyMatch(test);
  }

  /** Whether a whole block matches. */
  boolean hasLine(Pattern pattern) {
    return has(block -> pattern.matcher(block.plain()).matches());
  }

  /** How many blocks hold one of these words, in any case, near their beginning. */
  long count(String... words) {
    return blocks.stream()
        .map(block -> start(block).toLowerCase(Locale.GERMAN))
        .filter(text -> List.of(words).stream().anyMatch(text::contains))
        .count();
  }

  private static String start(Block block) {
    return block.plain().substring(0, Math.min(BLOCK_CHARACTERS, block.plain().length()));
  }
}
