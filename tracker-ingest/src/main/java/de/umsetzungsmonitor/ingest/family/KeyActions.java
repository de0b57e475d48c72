package de.umsetzungsmonitor.ingest.family;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.ingest.block.Block;
import de.umsetzungsmonitor.ingest.block.Marker;
import de.umsetzungsmonitor.ingest.block.Typography;
import de.umsetzungsmonitor.ingest.outline.BlockRecogniser;
import de.umsetzungsmonitor.ingest.outline.ListMode;
import de.umsetzungsmonitor.ingest.outline.Outline;
import de.umsetzungsmonitor.ingest.outline.Start;
import de.umsetzungsmonitor.ingest.outline.Unit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rule: "Leitaktionen:" or "Wichtigste Maßnahmen" alone announces key actions; the items that
 * follow are counted within the section. So does the beginning of a sentence that the items of a
 * box go on with ("Die Kommission wird", "Die Mitgliedstaaten werden aufgefordert,"). Bullets
 * without such an announcement are no key actions.
 */
final class KeyActions implements BlockRecogniser {

  private static final int LONGEST_ANNOUNCEMENT = 100;
  private static final int LONGEST_LEAD = 160;
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "(kasten \\d{1,2}\\s?[:.–-]?\\s?)?(die )?"
              + "((wichtigste|zentrale|wesentliche|vorrangige|konkrete|künftige|geplante|vorgeschlagene|nächste|weitere)n? )?"
              + "(leit|schlüssel|kern|haupt|einzel|sofort)?(aktion|ma(ß|ss)nahme|initiative)(e?n)?"
              + "( (auf|der|des|in|für|im) .{1,60})?\\s?:?",
          FLAGS);
  private static final Pattern KEY = Pattern.compile("(leit|schlüssel|kern|haupt)\\p{L}+", FLAGS);
  private static final Pattern LEAD =
      Pattern.compile(
          "((zu diesem zweck|hierzu|dazu|daher|deshalb|um .{5,90},) )?"
              + "(die (europäische )?kommission|sie|die mitgliedstaaten|die union|die eu"
              + "|(wird|werden|sollten?) die (europäische )?(kommission|mitgliedstaaten))"
              + "( (und|sowie) (die|der) .{3,60})?"
              + "( (wird|werden|sollten?|beabsichtigt|verpflichtet sich|plant|muss|müssen))?"
              + "( (daher|insbesondere|ferner|außerdem|gemeinsam mit .{3,60}|in zusammenarbeit mit .{3,60}|bis .{3,30}|im .{3,30}"
              + "|ersucht|aufgefordert|gebeten|ermutigt|fordert .{3,60} auf|ersucht .{3,60}))*\\s?[:,]?",
          FLAGS);

  @Override
  public @Nullable Start tryStart(Block block, Outline outline) {
    Block next = outline.next();
    if (announces(block, next)) {
      return new Start.Announce(ListMode.ACTIONS);
    }
    boolean actions = outline.listMode() == ListMode.ACTIONS;
    if (actions && isItem(block) && block.hasWords()) {
      return action(block.body());
    }
    if (block.marker() != null || outline.hasTop()) {
      return null;
    }
    boolean fresh = actions && outline.isFreshList() && block.hasWords();
    boolean open = fresh && isItem(next) && !Typography.endsWithFullStop(block.plain());
    if (open || leads(block, next)) {
      return new Start.Provision(Unit.ACTION_LEAD, "", ProvisionKind.NARRATIVE, block.text());
    }
    return fresh ? action(block.text()) : null;
  }

  /**
   * Whether the block announces key actions. A word for lesser actions heads many a chapter; it
   * must stand right above a list.
   */
  static boolean announces(Block block, @Nullable Block next) {
    String plain = block.plain();
    return block.marker() == null
        && plain.length() <= LONGEST_ANNOUNCEMENT
        && ANNOUNCED.matcher(plain).matches()
        && (isItem(next) || plain.endsWith(":") || KEY.matcher(plain).find());
  }

  /** Whether the block is the beginning of a sentence that the items behind it go on with. */
  static boolean leads(Block block, @Nullable Block next) {
    return isItem(next)
        && block.plain().length() <= LONGEST_LEAD
        && LEAD.matcher(block.plain()).matches();
  }

  private static boolean isItem(@Nullable Block block) {
    return block != null
        && (block.marked(Marker.Kind.BULLET)
            || block.marked(Marker.Kind.DECIMAL)
            || block.marked(Marker.Kind.LOWER));
  }

  private static Start action(String text) {
    return new Start.Provision(Unit.ACTION, "", ProvisionKind.KEY_ACTION, text);
  }
}
