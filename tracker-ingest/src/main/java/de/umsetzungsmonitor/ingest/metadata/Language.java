package de.umsetzungsmonitor.ingest.metadata;

import de.umsetzungsmonitor.ingest.block.Block;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells German from English by their commonest words. */
final class Language {

  private static final Set<String> GERMAN =
      Set.of("der", "die", "das", "und", "von", "zu", "den", "des", "mit", "für");
  private static final Set<String> ENGLISH =
      Set.of("the", "of", "and", "to", "in", "for", "that", "with", "on", "by");
  private static final int LOOKED_AT = 200;
  private static final int CHARACTERS = 1000;

  private Language() {}

  /** "de", "en", or null if neither is clear. */
  static @Nullable String of(List<Block> blocks) {
    int german = 0;
    int english = 0;
    for (Block block : blocks.subList(0, Math.min(LOOKED_AT, blocks.size()))) {
      String text = block.plain().substring(0, Math.min(CHARACTERS, block.plain().length()));
      for (String word : text.toLowerCase(Locale.GERMAN).split("\\P{L}+")) {
        german += GERMAN.contains(word) ? 1 : 0;
        english += ENGLISH.contains(word) ? 1 : 0;
      }
    }
    if (german == english) {
      return null;
    }
    return german > english ? "de" : "en";
  }
}
