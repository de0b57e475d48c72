package de.umsetzungsmonitor.ingest.block;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The verbs that paragraphs of resolutions and conclusions begin with: "ersucht", "fordert", be it
 * behind the name of the body ("Der Rat ersucht …") or in capitals. Those of a communiqué begin
 * with "Wir".
 */
final class DemandVerb {

  private static final int LOOKED_AT = 80;
  private static final Pattern OPENING =
      Pattern.compile(
          "wir\\b|((der|die|das) (rat|sicherheitsrat|generalversammlung|ministerrat|ständige rat|parlament) )?"
              + "(beschließt|beschliesst|verabschiedet|erklärt|billigt|fordert|ersucht|beauftragt|verlängert"
              + "|nimmt|kommt|begrüßt|begrüsst|bekräftigt|ruft|empfiehlt|ermutigt|bittet|legt|betont"
              + "|unterstreicht|verurteilt|verlangt|ermächtigt|würdigt|dankt|erkennt|anerkennt|stellt|hebt"
              + "|lädt|appelliert|mahnt|missbilligt|erinnert|weist|bedauert|drängt|beklagt|befürwortet"
              + "|unterstützt|spricht|bringt|verpflichtet|vertritt|ist der (auffassung|ansicht|überzeugung))\\b");

  private DemandVerb() {}

  /** Whether the text begins with such a verb. */
  static boolean opens(String text) {
    String head = text.substring(0, Math.min(LOOKED_AT, text.length()));
    return OPENING.matcher(head.toLowerCase(Locale.GERMAN)).lookingAt();
  }
}
