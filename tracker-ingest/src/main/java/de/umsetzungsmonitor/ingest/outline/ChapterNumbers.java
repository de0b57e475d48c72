package de.umsetzungsmonitor.ingest.outline;

import de.umsetzungsmonitor.ingest.block.Block;
import de.umsetzungsmonitor.ingest.block.Marker;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether numbers begin again in each chapter: then the first chapter is named in its labels too
 * ("I.1" beside "II.1"). Known only from the whole text. The paragraphs of articles begin again
 * with each article and need no chapter.
 */
final class ChapterNumbers {

  private static final Pattern ANNEX =
      Pattern.compile("(Anlage|Anhang|Annex|Beilage|ANLAGE|ANHANG|ANNEX|BEILAGE)( .{0,20})?");

  private static final Pattern DIVISION =
      Pattern.compile(
          "(Teil|TEIL|Kapitel|KAPITEL|Abschnitt|ABSCHNITT) ([IVX]{1,5}|\\d{1,2})([ :.–-].{0,150})?");

  private final Set<Integer> lines = new HashSet<>();

  ChapterNumbers(List<Block> blocks) {
    List<Integer> firsts = new ArrayList<>();
    boolean chapter = false;
    for (Block block : blocks) {
      if (ANNEX.matcher(block.plain()).matches()) {
        keep(firsts);
        chapter = false;
      } else if (block.marked(Marker.Kind.ARTICLE)) {
        chapter = false;
      } else if (block.marked(Marker.Kind.UPPER) || DIVISION.matcher(block.plain()).matches()) {
        chapter = true;
      } else if (block.marker() != null && block.marked(Marker.Kind.DECIMAL)) {
        if (chapter && block.marker().number() == 1) {
          firsts.add(block.line());
        }
        chapter = false;
      }
    }
    keep(firsts);
  }

  private void keep(List<Integer> firsts) {
    if (firsts.size() > 1) {
      lines.addAll(firsts);
    }
    firsts.clear();
  }

  /** Whether this block is number 1 of a chapter in a text whose chapters each have one. */
  boolean beginAgainAt(Block block) {
    return lines.contains(block.line());
  }
}
