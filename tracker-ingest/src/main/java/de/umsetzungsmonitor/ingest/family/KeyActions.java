package de.umsetzungsmonitor.ingest.family;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.ingest.block.Block;
import de.umsetzungsmonitor.ingest.block.Marker;
import de.umsetzungsmonitor.ingest.outline.BlockRecogniser;
import de.umsetzungsmonitor.ingest.outline.ListMode;
import de.umsetzungsmonitor.ingest.outline.Outline;
import de.umsetzungsmonitor.ingest.outline.Start;
import de.umsetzungsmonitor.ingest.outline.Unit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rule: "Leitaktion:" or "Leitaktionen:" alone announces key actions; the items that follow are
 * counted within the section. "Leitinitiative 3: …" or "Maßnahme 7 – …" is a key action with a
 * number of its own. Bullets without such an announcement are no key actions.
 */
final class KeyActions implements BlockRecogniser {

  private static final String WORD =
      "(Leitaktion|Leitinitiative|Leitmaßnahme|Schlüsselaktion|Schlüsselmaßnahme|Kernmaßnahme"
          + "|Hauptmaßnahme|Schlüsselinitiative|Maßnahme|Aktion)";
  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "(?:(?:Wichtigste|Zentrale|Wesentliche|Vorrangige|Konkrete|Künftige) )?"
              + WORD
              + "(?:e?n)?(?: der Kommission)?\\s?:?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern NUMBERED =
      Pattern.compile(WORD + " (?:Nr\\. )?(\\d{1,3})\\s?[:.–—-]\\s?", Pattern.UNICODE_CASE);

  @Override
  public @Nullable Start tryStart(Block block, Outline outline) {
    String plain = block.plain();
    if (plain.length() < 60 && ANNOUNCED.matcher(plain).matches()) {
      return new Start.Announce(ListMode.ACTIONS);
    }
    Matcher numbered = NUMBERED.matcher(block.body());
    if (numbered.lookingAt()) {
      String label = numbered.group(1) + " " + numbered.group(2);
      return action(Unit.NAMED_ACTION, label, block.body().substring(numbered.end()));
    }
    boolean item = block.marked(Marker.Kind.BULLET) || block.marked(Marker.Kind.DECIMAL);
    boolean listed = outline.listMode() == ListMode.ACTIONS && item && block.hasWords();
    return listed ? action(Unit.ACTION, "", block.body()) : null;
  }

  private static Start action(Unit unit, String number, String text) {
    return new Start.Provision(unit, number, ProvisionKind.KEY_ACTION, text);
  }
}
