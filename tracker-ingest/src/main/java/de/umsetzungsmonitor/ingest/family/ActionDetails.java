package de.umsetzungsmonitor.ingest.family;

import de.umsetzungsmonitor.ingest.block.Block;
import de.umsetzungsmonitor.ingest.outline.BlockRecogniser;
import de.umsetzungsmonitor.ingest.outline.Outline;
import de.umsetzungsmonitor.ingest.outline.Start;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rule: "Zuständig: Kommission | Frist: 2024" right below an action says who carries it out and by
 * when; it is part of that action, even if it is set as a heading.
 */
final class ActionDetails implements BlockRecogniser {

  private static final int LONGEST = 200;
  private static final Pattern DETAILS =
      Pattern.compile(
          "(zuständig(keit(en)?|e (stelle|behörde|akteure))?|verantwortlich(keit(en)?|e (stelle|akteure))?|federführ(ung|end)"
              + "|(beteiligte )?akteure?|beteiligte|partner|frist(en)?|termin|zeitplan|zeitrahmen|zeitpunkt"
              + "|umsetzung(sfrist|szeitraum)?|finanzierung|indikator(en)?)( \\([^()]{1,40}\\))? ?: ?\\S.*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  @Override
  public @Nullable Start tryStart(Block block, Outline outline) {
    String plain = block.marker() == null ? block.plain() : "";
    boolean details = plain.length() <= LONGEST && DETAILS.matcher(plain).matches();
    return details && outline.isBehindDemand() ? new Start.Continue() : null;
  }
}
