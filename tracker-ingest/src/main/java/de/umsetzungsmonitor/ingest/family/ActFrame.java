package de.umsetzungsmonitor.ingest.family;

import de.umsetzungsmonitor.ingest.block.ActLine;
import de.umsetzungsmonitor.ingest.block.Block;
import de.umsetzungsmonitor.ingest.outline.BlockRecogniser;
import de.umsetzungsmonitor.ingest.outline.Outline;
import de.umsetzungsmonitor.ingest.outline.Part;
import de.umsetzungsmonitor.ingest.outline.Scope;
import de.umsetzungsmonitor.ingest.outline.Start;
import org.jspecify.annotations.Nullable;

/**
 * Rule: the fixed sentences of an act of the Union part it: the name of the institution and "in
 * Erwägung nachstehender Gründe:" begin the preamble, "HABEN FOLGENDE VERORDNUNG ERLASSEN:" the
 * articles, "Geschehen zu Brüssel am …" ends them. "Diese Verordnung ist in allen ihren Teilen
 * verbindlich …" belongs to the end. What follows the end is signatures and notes, up to an annex.
 */
final class ActFrame implements BlockRecogniser {

  /** Whether the block is one of the sentences before the articles. */
  static boolean leadsToArticles(Block block) {
    return ActLine.isReasons(block.plain()) || ActLine.isEnactment(block.plain());
  }

  @Override
  public @Nullable Start tryStart(Block block, Outline outline) {
    String plain = block.plain();
    if (ActLine.isEnd(plain) && outline.part() == Part.BODY) {
      return new Start.Enter(Part.CLOSED, Scope.DOCUMENT, null);
    }
    if (outline.part() != Part.HEAD && outline.part() != Part.PREAMBLE) {
      return null;
    }
    if (ActLine.isEnactment(plain)) {
      return new Start.Enter(Part.BODY, Scope.DOCUMENT, null);
    }
    boolean begins = ActLine.isInstitution(plain) || ActLine.isReasons(plain);
    return begins ? new Start.Enter(Part.PREAMBLE, Scope.DOCUMENT, null) : null;
  }
}
