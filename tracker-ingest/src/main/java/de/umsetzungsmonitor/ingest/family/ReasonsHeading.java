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
 * follows. Only "IN ERWÄGUNG NACHSTEHENDER GRÜNDE:" may number its reasons; below other headings
 * numbers count what the Council says.
 */
final class ReasonsHeading implements BlockRecogniser {

  private static final Pattern OTHER_OPENERS = Pattern.compile("(ERINNERT|VERWEIST) A(N|UF)\\b");

  private boolean open;
  private boolean numbered;

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
      numbered = plain.startsWith("IN ERWÄGUNG") && isNumber(outline.next());
      return new Start.Heading(2, plain, outline.scope(), null);
    }
    Marker marker = block.marker();
    boolean number = numbered && block.marked(Marker.Kind.DECIMAL);
    boolean mark = number || block.marked(Marker.Kind.BULLET) || marker == null;
    open = open && mark && block.hasWords() && !CapitalVerb.begins(block.body());
    String label = marker != null && number ? marker.value() : "";
    return open
        ? new Start.Provision(Unit.RECITAL, label, ProvisionKind.RECITAL, block.body())
        : null;
  }

  private static boolean isNumber(@Nullable Block block) {
    return block != null && block.marked(Marker.Kind.DECIMAL);
  }

  private boolean isHeading(Block block, @Nullable Block next) {
    String plain = block.plain();
    boolean capitals = block.marker() == null && Typography.isAllCapitals(plain);
    boolean reasons = PreambleOpeners.starts(plain) || OTHER_OPENERS.matcher(plain).lookingAt();
    boolean above = next != null && next.marker() == null && !CapitalVerb.begins(next.plain());
    // Without a colon the line is a reason itself, which points go on with, unless reasons have
    // numbers.
    boolean leads = plain.endsWith(":") || (open && numbered);
    boolean list = next != null && next.marker() != null && leads;
    return capitals && reasons && (above || list);
  }
}
