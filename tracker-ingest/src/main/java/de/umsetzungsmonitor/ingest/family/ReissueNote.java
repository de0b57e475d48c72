package de.umsetzungsmonitor.ingest.family;

import de.umsetzungsmonitor.ingest.block.Block;
import de.umsetzungsmonitor.ingest.outline.BlockRecogniser;
import de.umsetzungsmonitor.ingest.outline.Outline;
import de.umsetzungsmonitor.ingest.outline.Start;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rule: "* Neuherausgabe aus technischen Gründen (12. Juni 2024)." says why a document of the
 * United Nations was printed again. It is no point of the last paragraph, though a star stands
 * before it.
 */
final class ReissueNote implements BlockRecogniser {

  private static final Pattern NOTE =
      Pattern.compile(
          "\\**\\s*(Neuherausgabe|Wiederherausgabe|Neudruck|Nachdruck|Neu herausgegeben)"
              + " aus technischen Gründen.{0,60}",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  @Override
  public @Nullable Start tryStart(Block block, Outline outline) {
    return NOTE.matcher(block.body()).matches() ? new Start.Ignore() : null;
  }
}
