package de.umsetzungsmonitor.ingest.family;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.ingest.block.Block;
import de.umsetzungsmonitor.ingest.block.Marker;
import de.umsetzungsmonitor.ingest.block.PreambleOpeners;
import de.umsetzungsmonitor.ingest.block.Typography;
import de.umsetzungsmonitor.ingest.outline.BlockRecogniser;
import de.umsetzungsmonitor.ingest.outline.Outline;
import de.umsetzungsmonitor.ingest.outline.Part;
import de.umsetzungsmonitor.ingest.outline.Start;
import de.umsetzungsmonitor.ingest.outline.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Rule: newer Council conclusions set the verb of each paragraph in capitals: "ERSUCHT DIE
 * MITGLIEDSTAATEN, …" demands, "UNTER HINWEIS AUF …" or "IN ANBETRACHT …" gives a reason. Where the
 * text prints no numbers, the demands are counted; one that goes on in numbered paragraphs heads
 * them. A line in nothing but capitals is a heading, unless a list of points follows.
 */
final class CapitalVerb implements BlockRecogniser {

  private static final int LONGEST_NAME = 40;

  @Override
  public @Nullable Start tryStart(Block block, Outline outline) {
    boolean here = outline.part() == Part.BODY || outline.part() == Part.PREAMBLE;
    boolean numbered = outline.lastNumber() > 0 && !outline.isCounted();
    if (!here || block.marker() != null || !begins(block.plain())) {
      return null;
    }
    Block next = outline.next();
    if (next != null && leadsToNumbers(block, next)) {
      return new Start.Heading(2, block.plain(), outline.scope(), firstWords(block.plain()));
    }
    if (numbered) {
      return null;
    }
    boolean list = next != null && next.marker() != null && !next.marked(Marker.Kind.DECIMAL);
    if (Typography.isAllCapitals(block.plain()) && !list) {
      return null;
    }
    return PreambleOpeners.starts(block.plain())
        ? new Start.Provision(Unit.RECITAL, "", ProvisionKind.RECITAL, block.text())
        : new Start.Provision(Unit.NUMBERED, "", ProvisionKind.OPERATIVE, block.text());
  }

  /** The sentence goes on behind the numbers, so it heads them; the last reason does not. */
  private static boolean leadsToNumbers(Block block, Block next) {
    String plain = block.plain();
    boolean reason = PreambleOpeners.starts(plain) && !plain.endsWith(":");
    return next.marked(Marker.Kind.DECIMAL)
        && !reason
        && !Typography.endsWithFullStop(plain)
        && !plain.endsWith(";");
  }

  private static String firstWords(String plain) {
    return plain.substring(0, Math.min(plain.length(), LONGEST_NAME)).strip();
  }

  /** Whether the text begins with a word in capitals, or several short ones. */
  static boolean begins(String plain) {
    int letters = 0;
    for (int i = 0;
        i < plain.length()
            && (Character.isLetter(plain.charAt(i))
                || (i > 0 && plain.charAt(i) == ' ' && letters < 4));
        i++) {
      if (Character.isLowerCase(plain.charAt(i)) && plain.charAt(i) != 'ß') {
        return false;
      }
      letters += Character.isLetter(plain.charAt(i)) ? 1 : 0;
    }
    return letters >= 4;
  }
}
