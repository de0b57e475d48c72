package de.umsetzungsmonitor.ingest.family;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.ingest.block.Block;
import de.umsetzungsmonitor.ingest.block.Marker;
import de.umsetzungsmonitor.ingest.outline.BlockRecogniser;
import de.umsetzungsmonitor.ingest.outline.ListMode;
import de.umsetzungsmonitor.ingest.outline.Outline;
import de.umsetzungsmonitor.ingest.outline.Part;
import de.umsetzungsmonitor.ingest.outline.Start;
import de.umsetzungsmonitor.ingest.outline.Unit;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rule: on a press page only the items of a list count that a sentence introduces in which somebody
 * commits to something ("verpflichten sich …:", "haben vereinbart:", "sagten zu:"). They are
 * counted.
 */
final class Commitments implements BlockRecogniser {

  private static final Pattern VERB =
      Pattern.compile(
          "verpflicht|\\bvereinbar|zugesagt|\\bsag(t|en|ten)\\b.{0,300}\\bzu\\b|beschlossen"
              + "|\\bbeschließ|verständig"
              + "|kündig(t|en|ten) .{0,300}\\ban\\b|angekündigt"
              + "|einigten sich|geeinigt|übereingekommen|kamen überein"
              + "|bekannten sich|bekennen sich|wollen .{0,300}(stärken|ergreifen|umsetzen)|erklärten sich bereit"
              + "|\\bvon .{1,200}\\berwarte(t|n)\\b"
              + "|rufen .{0,300}\\bauf\\b|fordern .{0,300}\\bauf\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final int LOOKED_AT = 1500;

  /** Whether the block introduces a list of commitments. */
  static boolean introduces(Block block) {
    String plain = block.plain();
    boolean ends = plain.endsWith(":") || plain.endsWith(",");
    boolean leads = ends && plain.length() > 20 && !block.marked(Marker.Kind.BULLET);
    return leads && VERB.matcher(plain.substring(Math.max(0, plain.length() - LOOKED_AT))).find();
  }

  /** Whether the first number 1 of the text stands right behind such an introduction. */
  static boolean areTheNumbersOf(List<Block> blocks) {
    for (int i = 1; i < blocks.size(); i++) {
      Marker marker = blocks.get(i).marker();
      if (marker != null && marker.is(Marker.Kind.DECIMAL) && marker.number() == 1) {
        return introduces(blocks.get(i - 1));
      }
    }
    return false;
  }

  @Override
  public @Nullable Start tryStart(Block block, Outline outline) {
    if (outline.part() == Part.CLOSED) {
      return null;
    }
    Block next = outline.next();
    boolean item = block.marked(Marker.Kind.BULLET) || block.marked(Marker.Kind.DECIMAL);
    boolean open = outline.listMode() == ListMode.COMMITMENTS;
    if (open && item && block.hasWords()) {
      return new Start.Provision(Unit.NUMBERED, "", ProvisionKind.OPERATIVE, block.body());
    }
    boolean list = next != null && next.marker() != null && next.hasWords();
    if (list && introduces(block)) {
      return new Start.Provision(Unit.CHAPEAU, "", ProvisionKind.NARRATIVE, block.text());
    }
    return open ? new Start.Announce(ListMode.NONE) : null;
  }
}
