package de.umsetzungsmonitor.ingest.family;

import de.umsetzungsmonitor.ingest.block.Block;
import de.umsetzungsmonitor.ingest.outline.BlockRecogniser;
import de.umsetzungsmonitor.ingest.outline.Outline;
import de.umsetzungsmonitor.ingest.outline.Part;
import de.umsetzungsmonitor.ingest.outline.Start;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rule: "beschließt," or "beschließt:" alone leads over from the preamble to the numbered
 * paragraphs; it is no provision.
 */
final class DecisionWord implements BlockRecogniser {

  private static final Pattern WORD =
      Pattern.compile(
          "[–— -]*(beschließt|beschliesst|hat beschlossen|erklärt|kommt überein)( Folgendes| wie folgt)?[ ,:–—]*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  @Override
  public @Nullable Start tryStart(Block block, Outline outline) {
    boolean alone = block.plain().length() < 50 && WORD.matcher(block.plain()).matches();
    return alone ? new Start.Enter(Part.BODY, outline.scope(), null) : null;
  }
}
