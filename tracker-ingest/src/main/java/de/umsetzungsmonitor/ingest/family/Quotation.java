package de.umsetzungsmonitor.ingest.family;

import de.umsetzungsmonitor.ingest.block.Block;
import de.umsetzungsmonitor.ingest.outline.BlockRecogniser;
import de.umsetzungsmonitor.ingest.outline.Outline;
import de.umsetzungsmonitor.ingest.outline.Start;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rule: what stands in quotes of its own, from the beginning of a paragraph to the end of that or a
 * later one, is quoted from another text: the numbers and articles in it are not those of this one.
 * It belongs to the provision before, as in "Folgender Artikel wird eingefügt:". A definition
 * ("„Dienst“ …") closes its quotes within the paragraph and is none.
 */
final class Quotation implements BlockRecogniser {

  /** A quotation that is not closed within so many paragraphs has lost its end. */
  private static final int MOST_PARAGRAPHS = 60;

  private final Set<Integer> quoted = new HashSet<>();

  /**
   * @param blocks the whole text
   */
  Quotation(List<Block> blocks) {
    Deque<Block> run = new ArrayDeque<>();
    int depth = 0;
    for (Block block : blocks) {
      boolean opens =
          run.isEmpty() && block.plain().startsWith("„") && !QuotedConclusions.begins(block);
      if (!opens && run.isEmpty()) {
        continue;
      }
      run.add(block);
      depth += depth(block.plain());
      boolean closed = depth <= 0;
      if (closed && endsQuote(block.plain())) {
        run.forEach(part -> quoted.add(part.line()));
      }
      if (closed || run.size() > MOST_PARAGRAPHS) {
        run.clear();
        depth = 0;
      }
    }
  }

  @Override
  public @Nullable Start tryStart(Block block, Outline outline) {
    return quoted.contains(block.line()) && outline.hasProvisions() ? new Start.Continue() : null;
  }

  /** How many quotes the text opens and does not close. */
  static int depth(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '„' ? 1 : 0;
      depth -= c == '“' || c == '”' ? 1 : 0;
    }
    return depth;
  }

  private static boolean endsQuote(String text) {
    String bare = text.replaceAll("[.,; ]+$", "");
    return bare.endsWith("“") || bare.endsWith("”");
  }
}
