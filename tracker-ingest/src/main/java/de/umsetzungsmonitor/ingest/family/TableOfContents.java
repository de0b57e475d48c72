package de.umsetzungsmonitor.ingest.family;

import de.umsetzungsmonitor.ingest.block.Block;
import de.umsetzungsmonitor.ingest.outline.BlockRecogniser;
import de.umsetzungsmonitor.ingest.outline.Outline;
import de.umsetzungsmonitor.ingest.outline.Start;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rule: below "Inhalt" or "Inhaltsverzeichnis" stand the headings that come again in the text, or
 * lines that end with dots and a page number. The first line that is neither ends the table.
 */
final class TableOfContents implements BlockRecogniser {

  private static final Pattern HEADING =
      Pattern.compile("inhalt|inhaltsverzeichnis|inhaltsübersicht", Pattern.CASE_INSENSITIVE);
  private static final Pattern ENTRY = Pattern.compile(".*(\\.{3,}|…|( \\.){3,})\\s*\\d{0,4}");
  private static final Pattern END_OF_ENTRY = Pattern.compile("[\\s.…]*\\d{0,4}$");
  private static final int LONGEST = 250;

  private final Map<String, Integer> headings = new HashMap<>();
  private boolean open;

  TableOfContents(List<Block> blocks) {
    for (Block block : blocks) {
      if (block.plain().length() <= LONGEST) {
        headings.merge(key(block), 1, Integer::sum);
      }
    }
  }

  @Override
  public @Nullable Start tryStart(Block block, Outline outline) {
    if (!outline.hasProvisions() && HEADING.matcher(block.plain()).matches()) {
      open = true;
      return new Start.Ignore();
    }
    boolean brief = block.plain().length() <= LONGEST;
    open &=
        brief
            && (ENTRY.matcher(block.plain()).matches() || headings.getOrDefault(key(block), 0) > 1);
    if (!open) {
      return null;
    }
    headings.merge(key(block), -1, Integer::sum);
    return new Start.Ignore();
  }

  private static String key(Block block) {
    String entry = END_OF_ENTRY.matcher(block.plain()).replaceFirst("");
    return entry.replace(" ", "").toLowerCase(Locale.GERMAN);
  }
}
