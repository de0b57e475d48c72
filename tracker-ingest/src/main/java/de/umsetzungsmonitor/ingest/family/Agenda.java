package de.umsetzungsmonitor.ingest.family;

import de.umsetzungsmonitor.ingest.block.Block;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Rule: a text headed "TAGESORDNUNG" or "VORLÄUFIGE TAGESORDNUNG" lists what will be talked about;
 * its numbers are no provisions.
 */
final class Agenda {

  private static final int LOOKED_AT = 30;
  private static final Pattern TITLE =
      Pattern.compile(
          "(mitteilung )?((vorläufige|kommentierte|erläuterte|entwurf der|entwurf einer) )?tagesordnung"
              + "( (für|der|des) .{1,90})?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private Agenda() {}

  /** Whether the text is an agenda, by its title. */
  static boolean is(List<Block> blocks) {
    return blocks.stream()
        .limit(LOOKED_AT)
        .filter(block -> block.marker() == null && block.plain().length() < 160)
        .anyMatch(block -> TITLE.matcher(block.plain()).matches());
  }
}
