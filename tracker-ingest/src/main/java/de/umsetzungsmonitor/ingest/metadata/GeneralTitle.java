package de.umsetzungsmonitor.ingest.metadata;

import de.umsetzungsmonitor.ingest.block.Typography;
import org.jspecify.annotations.Nullable;

/** The title of a text of no particular family. */
final class GeneralTitle {

  private static final int SHORTEST = 15;

  private GeneralTitle() {}

  /** The first line that looks like a heading and is more than a word, or null. */
  static @Nullable String of(Head head) {
    return head.lines().stream()
        .limit(10)
        .filter(line ->
            line.length() >= SHORTEST
                && line.split(" ").length > 2
                && GermanDates.first(line) == null
                && Typography.looksLikeHeading(line))
        .findFirst()
        .orElse(null);
  }
}
