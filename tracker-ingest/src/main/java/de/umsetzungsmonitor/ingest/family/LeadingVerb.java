package de.umsetzungsmonitor.ingest.family;

import de.umsetzungsmonitor.ingest.block.Block;
import de.umsetzungsmonitor.ingest.block.Marker;
import de.umsetzungsmonitor.ingest.outline.BlockRecogniser;
import de.umsetzungsmonitor.ingest.outline.Outline;
import de.umsetzungsmonitor.ingest.outline.Part;
import de.umsetzungsmonitor.ingest.outline.Start;
import org.jspecify.annotations.Nullable;

/**
 * Rule: a deciding verb on a line of its own, the sentence of which goes on behind the numbers
 * below ("fordert die Teilnehmerstaaten auf," above "3. … zu prüfen;"), heads them.
 */
final class LeadingVerb implements BlockRecogniser {

  private static final int LONGEST = 160;

  @Override
  public @Nullable Start tryStart(Block block, Outline outline) {
    boolean here = outline.part() == Part.PREAMBLE || outline.part() == Part.BODY;
    Block next = outline.next();
    boolean above = next != null && next.marked(Marker.Kind.DECIMAL) && next.hasWords();
    return here && above && goesOn(block.plain()) && UnnumberedDecision.opens(block)
        ? new Start.Heading(2, block.plain(), null, null)
        : null;
  }

  private static boolean goesOn(String plain) {
    boolean clause = plain.endsWith(",") || plain.endsWith(":") || plain.indexOf(' ') < 0;
    return clause && plain.length() <= LONGEST && Character.isLowerCase(plain.charAt(0));
  }
}
