package de.umsetzungsmonitor.ingest.family;

import de.umsetzungsmonitor.ingest.block.Block;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Rule: a text that addresses its listeners ("Meine Damen und Herren", "Es gilt das gesprochene
 * Wort"), or in which somebody says "Ich" at the beginning of a paragraph, is a speech: its lists
 * and its "wir" bind nobody.
 */
final class Speech {

  private static final int LOOKED_AT = 300;
  private static final Pattern ADDRESS =
      Pattern.compile(
          "meine (sehr (geehrten|verehrten) )?damen und herren|sehr (geehrte|verehrte)[rn]?\\b"
              + "|exzellenzen|gesprochene wort");

  private Speech() {}

  static boolean is(List<Block> blocks) {
    return blocks.stream().anyMatch(Speech::shows);
  }

  private static boolean shows(Block block) {
    String plain = block.plain();
    String head = plain.substring(0, Math.min(LOOKED_AT, plain.length()));
    return plain.startsWith("Ich ") || ADDRESS.matcher(head.toLowerCase(Locale.GERMAN)).find();
  }
}
