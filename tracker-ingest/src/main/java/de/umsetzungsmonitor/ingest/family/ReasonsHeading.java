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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rule: "IN ANBETRACHT FOLGENDER UMSTÄNDE:" or "ERINNERT AN" alone in capitals heads reasons; each
 * one is a paragraph, behind a dash or not, until the name of the Council or a verb in capitals
 * follows. "ER" or "DER RAT" alone leads over to what the Council demands.
 */
final class ReasonsHeading implements BlockRecogniser {

  private static final Pattern OTHER_OPENERS = Pattern.compile("(ERINNERT|VERWEIST) A(N|UF)\\b");

  private boolean open;

  @Override
  public @Nullable Start tryStart(Block block, Outline outline) {
    if (outline.part() != Part.PREAMBLE && outline.part() != Part.BODY) {
      return null;
    }
    String plain = block.plain();
    if (plain.matches("[–— -]*(ER|DER RAT)[ ,:–—-]*")) {
      open = false;
      return new Start.Enter(Part.BODY, outline.scope(), null);
    }
    if (isHeading(block, outline.next())) {
      open = true;
      return new Start.Heading(2, plain, outline.scope(), null);
    }
    boolean dash = block.marked(Marker.Kind.BULLET);
    boolean reason = open && (dash || block.marker() == null) && block.hasWords();
    open = reason && !CapitalVerb.begins(block.body());
    return open ? new Start.Provision(Unit.RECITAL, "", ProvisionKind.RECITAL, block.body()) : null;
  }

  private static boolean isHeading(Block block, @Nullable Block next) {
    String plain = block.plain();
    boolean capitals = block.marker() == null && Typography.isAllCapitals(plain);
    boolean reasons = PreambleOpeners.starts(plain) || OTHER_OPENERS.matcher(plain).lookingAt();
    boolean above = next != null && next.marker() == null && !CapitalVerb.begins(next.plain());
    boolean list = next != null && next.marker() != null && plain.endsWith(":");
    return capitals && reasons && (above || list);
  }
}
