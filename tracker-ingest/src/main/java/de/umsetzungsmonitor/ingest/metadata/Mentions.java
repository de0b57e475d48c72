package de.umsetzungsmonitor.ingest.metadata;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.ingest.block.Block;
import de.umsetzungsmonitor.ingest.block.Typography;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Guesses the organization of a text from how often it names each. */
final class Mentions {

  private static final Pattern SUMMIT = Pattern.compile("\\bG ?7\\b|\\bG ?20\\b|\\bG ?8\\b");

  private static final Map<Organization, Pattern> NAMES =
      new EnumMap<>(
          Map.of(
              Organization.UN,
                  Pattern.compile(
                      "Vereinten? Nationen|Generalversammlung|Sicherheitsrat|\\bA/RES/"),
              Organization.OSCE, Pattern.compile("\\bOSZE|Teilnehmerstaaten|Ständige[rn]? Rat"),
              Organization.EU,
                  Pattern.compile(
                      "Europäische[nr]? (Union|Kommission|Parlaments?|Rat)|\\bEU\\b|\\(EU\\)"),
              Organization.G7, SUMMIT));
  private static final int TITLE_BLOCKS = 5;
  private static final int LONGEST_TITLE = 160;
  private static final int BLOCKS = 2000;
  private static final int CHARACTERS = 5000;

  private Mentions() {}

  /**
   * The organization named in most blocks, or null if none is named. In the title G7 and G20 win:
   * their texts name everybody else more often.
   */
  static @Nullable Organization mostNamed(List<Block> blocks) {
    if (blocks.stream().limit(TITLE_BLOCKS).anyMatch(Mentions::isTitleOfSummit)) {
      return Organization.G7;
    }
    Organization most = null;
    long highest = 0;
    for (Map.Entry<Organization, Pattern> entry : NAMES.entrySet()) {
      long count =
          blocks.stream().limit(BLOCKS).filter(block -> names(entry.getValue(), block)).count();
      if (count > highest) {
        highest = count;
        most = entry.getKey();
      }
    }
    return most;
  }

  private static boolean isTitleOfSummit(Block block) {
    return block.plain().length() <= LONGEST_TITLE
        && !Typography.endsWithFullStop(block.plain())
        && names(SUMMIT, block);
  }

  private static boolean names(Pattern pattern, Block block) {
    String text = block.plain();
    return pattern.matcher(text.substring(0, Math.min(CHARACTERS, text.length()))).find();
  }
}
