package de.umsetzungsmonitor.ingest.family;

import de.umsetzungsmonitor.ingest.block.ActLine;
import de.umsetzungsmonitor.ingest.block.Block;
import de.umsetzungsmonitor.ingest.outline.BlockRecogniser;
import de.umsetzungsmonitor.ingest.outline.Outline;
import de.umsetzungsmonitor.ingest.outline.Part;
import de.umsetzungsmonitor.ingest.outline.Scope;
import de.umsetzungsmonitor.ingest.outline.Start;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rule: a treaty, often the annex of a resolution, has reasons of its own between "Die
 * Vertragsstaaten dieses Übereinkommens," and "haben Folgendes vereinbart:". "Zu Urkund dessen …"
 * and "Geschehen zu New York am …" behind its articles end it.
 */
final class TreatyFrame implements BlockRecogniser {

  private static final int LONGEST = 160;
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern PARTIES =
      Pattern.compile(
          "die (hohen )?(vertragsstaaten|vertragsparteien|vertragschließenden (staaten|parteien)|unterzeichnerstaaten)"
              + "( (dieses|des|der) [^,]{1,90})?[ ,:–—-]*",
          FLAGS);
  private static final Pattern WITNESS = Pattern.compile("zu urkund dessen .*", FLAGS);
  private static final Pattern AGREED =
      Pattern.compile(
          "[–— -]*(haben folgendes vereinbart|sind wie folgt übereingekommen|kommen wie folgt überein"
              + "|vereinbaren folgendes|sind übereingekommen|haben vereinbart)[ ,.:–—-]*",
          FLAGS);

  @Override
  public @Nullable Start tryStart(Block block, Outline outline) {
    String plain = block.plain();
    if (plain.length() > LONGEST || outline.part() == Part.CLOSED) {
      return null;
    }
    if (outline.isInArticle() && (ActLine.isEnd(plain) || WITNESS.matcher(plain).matches())) {
      return new Start.Enter(Part.CLOSED, Scope.DOCUMENT, null);
    }
    if (PARTIES.matcher(plain).matches()) {
      return new Start.Enter(Part.PREAMBLE, outline.scope(), null);
    }
    boolean agreed = outline.part() == Part.PREAMBLE && AGREED.matcher(plain).matches();
    return agreed ? new Start.Enter(Part.BODY, outline.scope(), null) : null;
  }
}
